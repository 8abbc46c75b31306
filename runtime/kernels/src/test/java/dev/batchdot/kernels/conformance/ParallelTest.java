package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large work has the same bits on one thread and on several, and wherever it is started. */
@EveryTier
class ParallelTest {
  private static final ForkJoinPool TWO = new ForkJoinPool(2);
  private static final ForkJoinPool FIVE = new ForkJoinPool(5);

  private static final List<Dispatcher> PARALLEL =
      List.of(BatchDots.parallel(TWO), BatchDots.parallel(FIVE), BatchDots.parallel());

  @AfterAll
  static void shutdown() {
    TWO.shutdown();
    FIVE.shutdown();
  }

  /** Rows of one item, or of a few; tails of tiles at the end of each block. */
  @ParameterizedTest
  @EnumSource
  void rows(ElementType type) {
    int compared = 0;
    for (int batch : new int[] {1, 3}) {
      for (Operands operands : List.of(Operands.LAST_LAST, Operands.LAST_FIRST)) {
        for (int[] e : new int[][] {{301, 67, 131}, {130, 300, 65}, {2063, 5, 257}}) {
          Contraction c = operands.of(batch, e[0], e[1], e[2]);
          compared += check(type, c, "rows of an item");
        }
      }
    }
    assertThat(compared).isEqualTo(2 * 2 * 3 * PARALLEL.size());
  }

  /** Rows that x has last: each part copies its own. */
  @ParameterizedTest
  @EnumSource
  void innerRows(ElementType type) {
    int compared = 0;
    for (int batch : new int[] {1, 3}) {
      for (Operands operands : List.of(Operands.FIRST_LAST, Operands.FIRST_FIRST)) {
        for (int[] e : new int[][] {{301, 67, 131}, {130, 300, 65}, {2063, 5, 257}}) {
          Contraction c = operands.of(batch, e[0], e[1], e[2]);
          compared += check(type, c, "rows of an item");
        }
      }
    }
    assertThat(compared).isEqualTo(2 * 2 * 3 * PARALLEL.size());
  }

  /** One row, and all columns of one item, or of a few. */
  @ParameterizedTest
  @EnumSource
  void columns(ElementType type) {
    int compared = 0;
    for (int batch : new int[] {1, 3}) {
      for (int[] e : new int[][] {{300, 3003}, {7, 90_001}, {5000, 129}}) {
        Contraction c = Operands.LAST_LAST.of(batch, 1, e[0], e[1]);
        compared += check(type, c, "columns of an item");
      }
      Contraction c =
          Contraction.of(Shape.of(batch, 40), Shape.of(batch, 3001, 40, 6), Axes.of(1, 2));
      compared += check(type, c, "columns of an item");
    }
    assertThat(compared).isEqualTo(2 * 4 * PARALLEL.size());
  }

  @ParameterizedTest
  @EnumSource
  void items(ElementType type) {
    int compared = 0;
    for (Operands operands : Operands.values()) {
      compared += check(type, operands.of(2003, 9, 17, 7), "items?");
      compared += check(type, operands.of(40, 1, 100, 700), "items?");
    }
    assertThat(compared).isEqualTo(Operands.values().length * 2 * PARALLEL.size());
  }

  /** A kernel whose loops know the number of rows is split by items alone. */
  @Test
  void namedKernels() {
    Contraction c = Operands.LAST_FIRST.of(3, 130, 300, 65);
    Contraction rows = Operands.LAST_FIRST.of(3, 200, 300, 65);
    KernelSet kernels = new KernelSet();
    String known = kernels.add(new KernelSource(ElementType.FLOAT, c).arrays());
    String specialised = kernels.add(new KernelSource(ElementType.FLOAT, c).specialize(rows));
    String unknown = kernels.add(new KernelSource(ElementType.FLOAT, c));
    CompiledClasses.Loader classes = kernels.compile().load();
    Problem p = Values.ORDINARY.problem(ElementType.FLOAT, c, 3);
    int compared = 0;
    for (String name : List.of(known, specialised, unknown)) {
      Object kernel = classes.kernel(name);
      Dispatcher alone = BatchDots.dispatcher(kernel);
      Dispatcher parallel = alone.parallel(TWO);
      assertThat(paths(p).explain(parallel, p))
          .contains(name)
          .contains(
              name.equals(unknown)
                  ? "6 parts of 65 rows of an item, on 2 threads"
                  : "3 parts of 1 item, on 2 threads");
      assertThat(paths(p).batchDot(parallel, p)).isEqualTo(paths(p).tensors(kernel, p));
      assertThat(paths(p).batchDotInto(alone, p)).isEqualTo(paths(p).tensors(kernel, p));
      compared++;
    }
    assertThat(compared).isEqualTo(3);
  }

  @Test
  void smallWorkIsNotSplit() {
    Problem p = Values.ORDINARY.problem(ElementType.FLOAT, Operands.LAST_LAST.of(1, 64, 64, 64), 1);
    assertThat(paths(p).explain(BatchDots.parallel(), p))
        .contains("threads         one: the work is small");
    assertThat(BatchDots.parallel(TWO).toString()).endsWith("on 2 threads");
  }

  /** All threads of a pool contract over the same pool at once. */
  @Test
  void insideTasksOfThePool() throws ExecutionException, InterruptedException {
    Problem p = large();
    Object expected = paths(p).batchDot(p);
    List<Future<Object>> results = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      Dispatcher dispatcher = PARALLEL.get(task % 2);
      results.add((task < 10 ? TWO : FIVE).submit(() -> paths(p).batchDot(dispatcher, p)));
    }
    for (Future<Object> result : results) {
      assertThat(result.get()).isEqualTo(expected);
    }
    assertThat(results).hasSize(20);
  }

  @Test
  void inVirtualThreads() throws ReflectiveOperationException, InterruptedException {
    assumeTrue(Runtime.version().feature() >= 21, "no virtual threads");
    Problem p = large();
    Object expected = paths(p).batchDot(p);
    List<Object> results = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      Dispatcher dispatcher = PARALLEL.get(thread % 3);
      threads.add(startVirtual(() -> results.add(paths(p).batchDot(dispatcher, p))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(results).hasSize(8).allSatisfy(result -> assertThat(result).isEqualTo(expected));
  }

  /** By reflection: the language level is 17. */
  private static Thread startVirtual(Runnable task)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
  }

  private static Problem large() {
    return Values.ORDINARY.problem(ElementType.FLOAT, Operands.LAST_FIRST.of(2, 300, 100, 120), 2);
  }

  /** {@code lines} is a pattern of what a part has some of. */
  private static int check(ElementType type, Contraction c, String lines) {
    Problem p = Values.SPRINKLED.problem(type, c, 8);
    Object expected = paths(p).batchDot(p);
    for (Dispatcher dispatcher : PARALLEL) {
      assertThat(paths(p).explain(dispatcher, p))
          .as("%s", p)
          .containsPattern("[0-9]+ parts of [0-9]+( or [0-9]+)? " + lines + ", on [0-9]+ threads");
      assertThat(paths(p).batchDotInto(dispatcher, p)).as("%s", p).isEqualTo(expected);
    }
    return PARALLEL.size();
  }

  private static Paths paths(Problem p) {
    return Paths.of(p.type());
  }
}
