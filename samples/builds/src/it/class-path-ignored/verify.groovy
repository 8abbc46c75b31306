String log = new File(basedir, 'build.log').text
assert log.contains('com.example.ScoreKernel, the implementation of com.example.Score, was not generated')
assert log.contains('javac runs no processor that is only on the class path, and says nothing.')
assert log.contains('or -proc:full with both on the class path')
assert !new File(basedir, 'target/classes/com/example/ScoreKernel.class').exists()
