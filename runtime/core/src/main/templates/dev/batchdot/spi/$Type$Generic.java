package dev.batchdot.spi;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.$Type$Parts;
import dev.batchdot.parallel.WorkSplit;
import dev.batchdot.parallel.Workers;
import java.util.concurrent.ForkJoinPool;

/**
 * The kernels of batchdot-runtime for {@code $type$} tensors. The generic path runs them, and so do
 * generated kernels wherever these know no more of the extents, or were compiled without vectors.
 */
public final class $Type$Generic {
  private static final GenericKernels<$Type$CanonicalKernels> FOUND =
      GenericKernels.find($Type$CanonicalKernels.class, "$Type$Kernels");

  private $Type$Generic() {}

  /** The kernels, if they are there. */
  public static GenericKernels<$Type$CanonicalKernels> find() {
    return FOUND;
  }

  /** Whether they are there. */
  public static boolean isThere() {
    return FOUND.kernels().isPresent();
  }

  /** Whether they are there and run vector loops, even where lanes are moved. */
  public static boolean hasVectors() {
    return isThere() && Gate.movingVectorBits() > 0;
  }

  /**
   * Runs them; the parameters are those of {@link $Type$Loops#contract}.
   *
   * @throws java.util.NoSuchElementException where they are not there
   */
  public static void contract(
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    kernels().contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
  }

  /**
   * The same on {@link ForkJoinPool#commonPool()} and the calling thread where there is much to do:
   * split over the batch or, where that is small, over rows of x. The bits are the same.
   *
   * @throws java.util.NoSuchElementException where they are not there
   */
  public static void contractInParallel(
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    LoopExtents extents = new LoopExtents(batch, mo, k, mi, no, ni);
    Workers workers = ParallelBatch.WORKERS;
    WorkSplit split = WorkSplit.of(extents, $Box$.BYTES, true, workers.threads());
    if (split.isWhole()) {
      kernels().contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
    } else {
      $Type$Parts parts = new $Type$Parts(kernels(), extents, split);
      parts.run(workers, x, xOffset, y, yOffset, out, outOffset);
    }
  }

  private static $Type$CanonicalKernels kernels() {
    return FOUND.kernels().orElseThrow();
  }
}
