package dev.batchdot.spi;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * Splits a batch over {@link ForkJoinPool#commonPool()}. Items stay whole, so the result has the
 * same bits whatever the number of threads.
 */
public final class ParallelBatch {
  /** Work below this many multiply-adds, some ten microseconds, is not worth another thread. */
  private static final long LEAST_WORK = 1 << 18;

  private ParallelBatch() {}

  /** Contracts items {@code from} to {@code from + count}. */
  @FunctionalInterface
  public interface Part {
    /** Contracts these items. */
    void run(int from, int count);
  }

  /** Runs {@code part} over all items, in one piece where there is little to do. */
  public static void run(int batch, long multiplyAddsPerItem, Part part) {
    int leastItems = (int) Math.min(batch, LEAST_WORK / Math.max(1, multiplyAddsPerItem) + 1);
    int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
    int items = Math.max(leastItems, batch / (2 * threads));
    if (items >= batch) {
      part.run(0, batch);
    } else {
      ForkJoinPool.commonPool().invoke(new Split(part, 0, batch, items));
    }
  }

  private static final class Split extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient Part part;
    private final int from;
    private final int count;
    private final int most;

    Split(Part part, int from, int count, int most) {
      this.part = part;
      this.from = from;
      this.count = count;
      this.most = most;
    }

    @Override
    protected void compute() {
      if (count <= most) {
        part.run(from, count);
      } else {
        int half = count / 2;
        invokeAll(
            new Split(part, from, half, most), new Split(part, from + half, count - half, most));
      }
    }
  }
}
