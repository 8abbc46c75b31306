/**
 * Batched tensor contraction in pure Java: the API, the generic path, and what generated kernels
 * call.
 */
@SuppressWarnings("module") // the two modules named below are built after this one
module dev.batchdot {
  requires static jdk.management;
  requires static org.jspecify;

  exports dev.batchdot;
  exports dev.batchdot.spi;
  exports dev.batchdot.contraction to
      dev.batchdot.processor;
  exports dev.batchdot.parallel to
      dev.batchdot.processor;

  uses dev.batchdot.spi.FloatCanonicalKernels;
  uses dev.batchdot.spi.DoubleCanonicalKernels;
  uses dev.batchdot.spi.IntCanonicalKernels;
  uses dev.batchdot.spi.LongCanonicalKernels;
}
