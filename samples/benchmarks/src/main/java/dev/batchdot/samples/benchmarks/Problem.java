package dev.batchdot.samples.benchmarks;

/** Operands of one shape, filled with random numbers, and room for the result. */
interface Problem {
  /** Makes what the path needs; the answer is a call. */
  Runnable kernel(CallPath path);

  /** Forgets the result, so that what a call does not write is seen. */
  void clear();

  /**
   * Compares the result with that of a plain loop.
   *
   * @throws AssertionError where they differ by more than rounding
   */
  void check();

  /** The bytes of x and y, which a call reads at least once. */
  long bytesRead();

  /**
   * Loops over y itself: how fast memory is read also depends on where its pages lie. Only where
   * the vector module is there.
   */
  CeilingLoops reader();

  /**
   * Reads a part of x and of y and overwrites that of the result, by the JDK's own loops: what a
   * call can't do without where nothing fits the caches.
   *
   * @return true
   */
  boolean passMemory(int part, int parts);

  /** A call that is known to be right. */
  default Runnable checkedKernel(CallPath path) {
    Runnable kernel = kernel(path);
    clear();
    kernel.run();
    check();
    return kernel;
  }
}
