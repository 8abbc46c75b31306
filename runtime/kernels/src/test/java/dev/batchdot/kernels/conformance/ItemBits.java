package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private final int multiplyAdds;
  private final Function<Problem, Object> way;
  private final List<Batch> alone;
  private final List<Batch> together;

  /** Contracts each item alone. If nothing ran this way before, it is cold. */
  ItemBits(Problem problem, Function<Problem, Object> way) {
    this.multiplyAdds = problem.terms() * problem.resultSize() / problem.batch();
    this.way = way;
    this.alone =
        IntStream.range(0, problem.batch())
            .mapToObj(problem::take)
            .map(item -> new Batch(item, way.apply(item)))
            .toList();
    this.together = together(problem);
  }

  /** Small batches and large ones, with an item at any place. */
  private List<Batch> together(Problem problem) {
    Object results = Paths.of(problem.type()).newArray(problem.resultSize());
    int length = problem.resultSize() / problem.batch();
    for (int item = 0; item < problem.batch(); item++) {
      System.arraycopy(alone.get(item).wanted(), 0, results, item * length, length);
    }
    int items = problem.batch();
    return Stream.of(
            IntStream.range(0, items),
            IntStream.range(0, items).map(i -> items - 1 - i),
            IntStream.of(2, 2, 0),
            IntStream.range(0, MEDIUM_BATCH).map(i -> i * 2 % items),
            IntStream.range(0, LARGE_BATCH / multiplyAdds).map(i -> i * 3 % items))
        .map(IntStream::toArray)
        .map(taken -> new Batch(problem.take(taken), problem.itemsOf(results, taken)))
        .toList();
  }

  /** Fails unless the items have the same bits in every batch. */
  void checkAnyPlace() {
    together.forEach(this::check);
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
    long calls = Math.min(CALLS_UNTIL_WARM, WORK_UNTIL_WARM / multiplyAdds);
    for (long call = 0; call < Math.max(FEWEST_CALLS, calls); call++) {
      check(alone.get((int) (call % alone.size())));
    }
  }

  private void check(Batch batch) {
    assertThat(way.apply(batch.problem()))
        .as("%s", batch.problem())
        .isEqualTo(batch.wanted()); // all NaN are one, 0 and -0 are two
  }

  private record Batch(Problem problem, Object wanted) {}
}
