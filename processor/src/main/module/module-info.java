/**
 * The annotation processor, for javac's {@code --processor-module-path}. It is compiled by itself
 * and put into the jar last: what that jar holds is only known once it is shaded.
 */
module dev.batchdot.processor {
  requires dev.batchdot;
  requires java.compiler;
  requires static jdk.compiler; // other compilers have none

  provides javax.annotation.processing.Processor with
      dev.batchdot.processor.BatchDotProcessor;
}
