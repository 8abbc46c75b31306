package dev.batchdot.samples.benchmarks;

import dev.batchdot.BatchDot;

/**
 * The kernels of {@link $Type$Layouts} with {@code parallel = true}: a stand-in until the generic
 * path itself is parallel.
 */
final class $Type$ParallelLayouts {
  private $Type$ParallelLayouts() {}

  /** Makes the kernel for operands that are stored as those of {@code shape}. */
  static $Type$TensorProduct kernel(SuiteShape shape) {
    return switch (shape.stored()) {
      case NN -> new $Type$ParallelLayouts_NnKernel();
      case NT -> new $Type$ParallelLayouts_NtKernel();
      case TN -> new $Type$ParallelLayouts_TnKernel();
      case TT -> new $Type$ParallelLayouts_TtKernel();
    };
  }

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      parallel = true)
  interface Nn extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      parallel = true)
  interface Nt extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 1},
      parallel = true)
  interface Tn extends $Type$TensorProduct {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 2},
      parallel = true)
  interface Tt extends $Type$TensorProduct {}
}
