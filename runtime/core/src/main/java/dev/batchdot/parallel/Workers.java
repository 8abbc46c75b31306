package dev.batchdot.parallel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that may share work: the caller and those of a pool.
 *
 * <p>The caller takes part in the work, and never waits for a part that nobody has begun. So a pool
 * that is busy, that the caller belongs to, or that takes no more tasks costs time at worst.
 */
public final class Workers {
  /** The caller alone. */
  public static final Workers CALLER = new Workers(null, 1);

  private final @Nullable ForkJoinPool pool;
  private final int threads;

  private Workers(@Nullable ForkJoinPool pool, int threads) {
    this.pool = pool;
    this.threads = threads;
  }

  /**
   * As many threads as the pool has. The caller is one of them; but the common pool has one thread
   * fewer than there are processors, as it counts on the caller.
   */
  public static Workers of(ForkJoinPool pool) {
    int threads = pool.getParallelism();
    return new Workers(pool, pool == ForkJoinPool.commonPool() ? threads + 1 : threads);
  }

  /** How many threads work at once, the caller included. */
  public int threads() {
    return threads;
  }

  /**
   * Runs {@code part} for each number below {@code parts}, in any order, and returns when all are
   * done. What a part throws is thrown here, when no part runs any more.
   */
  public void run(int parts, IntConsumer part) {
    int helpers = Math.min(threads, parts) - 1;
    if (pool == null || helpers < 1) {
      for (int p = 0; p < parts; p++) {
        part.accept(p);
      }
      return;
    }
    SharedParts shared = new SharedParts(parts, part);
    try {
      for (int helper = 0; helper < helpers; helper++) {
        pool.execute(shared);
      }
    } catch (RejectedExecutionException e) {
      // the caller does what nobody else takes
    }
    shared.run();
    shared.await();
  }

  @Override
  public String toString() {
    return threads == 1 ? "one thread" : threads + " threads";
  }
}
