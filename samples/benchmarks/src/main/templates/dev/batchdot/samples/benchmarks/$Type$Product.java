package dev.batchdot.samples.benchmarks;

/** The product of two batches of matrices of {@code $type$}; the annotated interfaces extend it. */
interface $Type$Product {
  void apply($type$[] x, $type$[] y, $type$[] out);
}
