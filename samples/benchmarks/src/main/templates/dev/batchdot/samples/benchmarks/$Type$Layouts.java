package dev.batchdot.samples.benchmarks;

import dev.batchdot.BatchDot;

/** Kernels for {@code $type$} that know ranks and axes alone, one for each way to store x and y. */
final class $Type$Layouts {
  private $Type$Layouts() {}

  /** Makes the kernel for operands that are stored as those of {@code shape}. */
  static $Type$TensorProduct kernel(SuiteShape shape) {
    return switch (shape.stored()) {
      case NN -> new $Type$Layouts_NnKernel();
      case NT -> new $Type$Layouts_NtKernel();
      case TN -> new $Type$Layouts_TnKernel();
      case TT -> new $Type$Layouts_TtKernel();
    };
  }

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1})
  interface Nn extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2})
  interface Nt extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 1})
  interface Tn extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 2})
  interface Tt extends $Type$TensorProduct {}
}
