package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one way of contracting gives for each item of a problem, when the item is alone. */
final class ItemBits {
  private static final int THREADS = 4;
  private static final int CALLS_UNTIL_WARM = 20_000;

  /** Multiply-adds after which everything is warm that runs inside of a call. */
  private static final long WORK_UNTIL_WARM = 100_000_000;

  private static final int FEWEST_CALLS = 200;

  /** Enough multiply-adds for a kernel to split a batch, where it may. */
  private static final int LARGE_BATCH = 9 << 18;

  private static final int MEDIUM_BATCH = 40;

  private final Problem problem;
  private final Function<Problem, Object> way;
  private final Object alone;

  /** Contracts each item alone. If nothing ran this way before, it is cold. */
  ItemBits(Problem problem, Function<Problem, Object> way) {
    this.problem = problem;
    this.way = way;
    this.alone = Paths.of(problem.type()).newArray(problem.resultSize());
    int length = problem.resultSize() / problem.batch();
    for (int item = 0; item < problem.batch(); item++) {
      System.arraycopy(way.apply(problem.take(item)), 0, alone, item * length, length);
    }
  }

  /** Fails unless the items have the same bits in small batches and large ones, at any place. */
  void checkAnyPlace() {
    int items = problem.batch();
    check(IntStream.range(0, items).toArray());
    check(IntStream.range(0, items).map(i -> items - 1 - i).toArray());
    check(2, 2, 0);
    check(IntStream.range(0, MEDIUM_BATCH).map(i -> i * 2 % items).toArray());
    check(IntStream.range(0, LARGE_BATCH / multiplyAdds()).map(i -> i * 3 % items).toArray());
  }

  /** The same on several threads at once. */
  void checkThreads() throws ExecutionException, InterruptedException {
    Callable<Void> check =
        () -> {
          checkAnyPlace();
          return null;
        };
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> done : pool.invokeAll(Collections.nCopies(THREADS, check))) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Fails if the bits ever change while the virtual machine compiles what runs. */
  void checkUntilWarm() {
    long calls = Math.min(CALLS_UNTIL_WARM, WORK_UNTIL_WARM / multiplyAdds());
    for (long call = 0; call < Math.max(FEWEST_CALLS, calls); call++) {
      check((int) (call % problem.batch()));
    }
  }

  /** The work of an item. */
  private int multiplyAdds() {
    return problem.terms() * problem.resultSize() / problem.batch();
  }

  private void check(int... items) {
    assertThat(way.apply(problem.take(items)))
        .as("a batch of %d of %s", items.length, problem)
        .isEqualTo(problem.itemsOf(alone, items)); // all NaN are one, 0 and -0 are two
  }
}
