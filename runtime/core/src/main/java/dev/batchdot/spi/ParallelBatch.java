package dev.batchdot.spi;

import dev.batchdot.parallel.WorkSplit;
import dev.batchdot.parallel.Workers;
import java.util.concurrent.ForkJoinPool;

/**
 * Splits a batch over {@link ForkJoinPool#commonPool()} and the calling thread. Items stay whole,
 * so the result has the same bits whatever the number of threads.
 */
public final class ParallelBatch {
  /** Who works for kernels that ask for several threads. */
  static final Workers WORKERS = Workers.of(ForkJoinPool.commonPool());

  private ParallelBatch() {}

  /** Contracts items {@code from} to {@code from + count}. */
  @FunctionalInterface
  public interface Part {
    /** Contracts these items. */
    void run(int from, int count);
  }

  /**
   * Runs {@code part} over all items, in one piece where there is little to do.
   *
   * @param multiplyAdds of an item
   * @param bytes of an item's operands and result
   */
  public static void run(int batch, long multiplyAdds, long bytes, Part part) {
    WorkSplit split = WorkSplit.ofItems(batch, Math.max(multiplyAdds, bytes), WORKERS.threads());
    if (split.isWhole()) {
      part.run(0, batch);
    } else {
      WORKERS.run(split.parts(), p -> part.run(split.item(p), split.items(p)));
    }
  }
}
