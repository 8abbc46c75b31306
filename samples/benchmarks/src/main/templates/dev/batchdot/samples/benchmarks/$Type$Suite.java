package dev.batchdot.samples.benchmarks;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;

/** The kernels of the suite for {@code $type$}, one for each {@link SuiteShape}. */
final class $Type$Suite {
  private $Type$Suite() {}

  /** Makes the kernel generated for {@code shape}. */
  static $Type$Product kernel(SuiteShape shape) {
    return switch (shape) {
      case MATVEC -> new $Type$Suite_MatvecKernel();
      case SEEDT -> new $Type$Suite_SeedTKernel();
      case DOT128 -> new $Type$Suite_Dot128Kernel();
      case MM4 -> new $Type$Suite_Mm4Kernel();
      case MM8 -> new $Type$Suite_Mm8Kernel();
      case MM16 -> new $Type$Suite_Mm16Kernel();
      case MM32 -> new $Type$Suite_Mm32Kernel();
      case MM32NT -> new $Type$Suite_Mm32ntKernel();
      case MM32TN -> new $Type$Suite_Mm32tnKernel();
      case MM64 -> new $Type$Suite_Mm64Kernel();
      case MM64NT -> new $Type$Suite_Mm64ntKernel();
      case MM128 -> new $Type$Suite_Mm128Kernel();
      case ATTNQK -> new $Type$Suite_AttnqkKernel();
      case ATTNAV -> new $Type$Suite_AttnavKernel();
      case ODD13 -> new $Type$Suite_Odd13Kernel();
      case ODD23 -> new $Type$Suite_Odd23Kernel();
      case SCORE1000 -> new $Type$Suite_Score1000Kernel();
      case MM256 -> new $Type$Suite_Mm256Kernel();
      case MM512 -> new $Type$Suite_Mm512Kernel();
    };
  }

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 1, 20},
      yShape = {DYNAMIC, 30, 20})
  interface Matvec extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 2},
      xShape = {DYNAMIC, 20, 1},
      yShape = {DYNAMIC, 30, 20})
  interface SeedT extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 1, 128},
      yShape = {DYNAMIC, 1, 128})
  interface Dot128 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 4, 4},
      yShape = {DYNAMIC, 4, 4})
  interface Mm4 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 8, 8},
      yShape = {DYNAMIC, 8, 8})
  interface Mm8 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 16, 16},
      yShape = {DYNAMIC, 16, 16})
  interface Mm16 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 32, 32},
      yShape = {DYNAMIC, 32, 32})
  interface Mm32 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 32, 32},
      yShape = {DYNAMIC, 32, 32})
  interface Mm32nt extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {1, 1},
      xShape = {DYNAMIC, 32, 32},
      yShape = {DYNAMIC, 32, 32})
  interface Mm32tn extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 64, 64},
      yShape = {DYNAMIC, 64, 64})
  interface Mm64 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 64, 64},
      yShape = {DYNAMIC, 64, 64})
  interface Mm64nt extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 128, 128},
      yShape = {DYNAMIC, 128, 128})
  interface Mm128 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 128, 64},
      yShape = {DYNAMIC, 128, 64})
  interface Attnqk extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 128, 128},
      yShape = {DYNAMIC, 128, 64})
  interface Attnav extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 13, 7},
      yShape = {DYNAMIC, 7, 11})
  interface Odd13 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 23, 17},
      yShape = {DYNAMIC, 17, 29})
  interface Odd23 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {DYNAMIC, 1, 64},
      yShape = {DYNAMIC, 1000, 64})
  interface Score1000 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 256, 256},
      yShape = {DYNAMIC, 256, 256})
  interface Mm256 extends $Type$Product {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {DYNAMIC, 512, 512},
      yShape = {DYNAMIC, 512, 512})
  interface Mm512 extends $Type$Product {}
}
