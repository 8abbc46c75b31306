String log = new File(basedir, 'build.log').text
assert log.contains('''\
java.lang.IllegalStateException: com.example.ScoreKernel, the implementation of com.example.Score, was not generated: the processor did not run where Score was compiled. Put batchdot-processor on the processor path. From JDK 23 on, javac runs no processor that is only on the class path, and says nothing.
  Maven:   <annotationProcessorPaths><path><groupId>dev.batchdot</groupId><artifactId>batchdot-processor</artifactId><version>...</version></path></annotationProcessorPaths> in maven-compiler-plugin\'s configuration
  Gradle:  annotationProcessor("dev.batchdot:batchdot-processor:...")
  javac:   -processorpath batchdot-processor.jar:batchdot-core.jar, or -proc:full with both on the class path
Then build everything anew.''')
