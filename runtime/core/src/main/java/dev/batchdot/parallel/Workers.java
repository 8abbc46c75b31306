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

  private static final String COMMON_PARALLELISM =
      "java.util.concurrent.ForkJoinPool.common.parallelism";

  private final @Nullable ForkJoinPool pool;
  private final int threads;

  private Workers(@Nullable ForkJoinPool pool, int threads) {
    this.pool = pool;
    this.threads = threads;
  }

  /**
   * As many threads as the pool has. The caller is one of them; but the common pool has one thread
   * fewer than there are processors, as it counts on the caller. Where there is but one processor,
   * or where the common pool was told to have no thread at all, the caller is alone.
   */
  public static Workers of(ForkJoinPool pool) {
    return new Workers(
        pool,
        pool == ForkJoinPool.commonPool()
            ? common(
                pool.getParallelism(),
                Integer.getInteger(COMMON_PARALLELISM, 1),
                Runtime.getRuntime().availableProcessors())
            : pool.getParallelism());
  }

  /**
   * The caller and the threads of the common pool.
   *
   * @param parallelism what the pool says, which is 1 even if it has no thread
   * @param asked what the system property says
   */
  static int common(int parallelism, int asked, int processors) {
    return asked < 1 ? 1 : Math.min(parallelism + 1, processors);
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
    } finally { // also where there is no memory for another thread: one may have begun
      shared.run();
      shared.await();
    }
  }

  @Override
  public String toString() {
    return threads == 1 ? "one thread" : threads + " threads";
  }
}
