package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.Gate;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Once they are warm, the array forms that write to an output allocate nothing: vectors stay in
 * registers, and scratch memory is lent from a pool. JDK 17 makes objects of some vectors; there
 * such loops stay portable.
 */
@EveryTier
@Isolated("others would borrow from the pool of scratch memory")
class AllocationTest {
  private static final int ITEMS = 3;

  /** Calls between two looks at the counter: more than enough for one lost object to show. */
  private static final int CALLS = 500;

  /** When to give up; HotSpot compiles in the background, and other methods first. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  @Test
  void floats() {
    assumeSteady();
    List<Contraction> contractions = contractions();
    List<Object> kernels = kernels(ElementType.FLOAT, contractions);
    for (int at = 0; at < kernels.size(); at++) {
      FloatArrayForms kernel = (FloatArrayForms) kernels.get(at);
      Problem p = Values.ORDINARY.problem(ElementType.FLOAT, contractions.get(at), 1);
      float[] x = (float[]) p.x();
      float[] y = (float[]) p.y();
      float[] out = new float[p.resultSize()];
      check("into an array, " + p, () -> kernel.intoArray(x, y, out));
      check("on slices, " + p, () -> kernel.slices(x, 0, y, 0, out, 0, ITEMS - 1));
    }
    assertThat(kernels).hasSize(contractions.size());
  }

  @Test
  void doubles() {
    assumeSteady();
    List<Contraction> contractions = contractions();
    List<Object> kernels = kernels(ElementType.DOUBLE, contractions);
    for (int at = 0; at < kernels.size(); at++) {
      DoubleArrayForms kernel = (DoubleArrayForms) kernels.get(at);
      Problem p = Values.ORDINARY.problem(ElementType.DOUBLE, contractions.get(at), 1);
      double[] x = (double[]) p.x();
      double[] y = (double[]) p.y();
      double[] out = new double[p.resultSize()];
      check("into an array, " + p, () -> kernel.intoArray(x, y, out));
    }
    assertThat(kernels).hasSize(contractions.size());
  }

  /** Axes given as numbers are an array and a value; nothing grows with the operands. */
  @Test
  void genericPath() {
    assumeSteady();
    List<Contraction> contractions = contractions();
    for (Contraction c : contractions) {
      FloatTensor x = FloatTensor.zeros(c.x().toArray());
      FloatTensor y = FloatTensor.zeros(c.y().toArray());
      FloatTensor out = FloatTensor.zeros(c.result().toArray());
      check("over axes, " + c, 0, () -> BatchDots.batchDotInto(x, y, out, c.axes()));
      int xAxis = c.xAxis();
      int yAxis = c.yAxis();
      check("over numbers, " + c, 200, () -> BatchDots.batchDotInto(x, y, out, xAxis, yAxis));
    }
    assertThat(contractions).hasSize(15);
  }

  private static void assumeSteady() {
    assumeTrue(Gate.vectorBits() == 0 || Runtime.version().feature() >= 25, "boxes vectors");
    assumeTrue(THREADS.isThreadAllocatedMemorySupported(), "no counter");
  }

  private static List<Object> kernels(ElementType type, List<Contraction> contractions) {
    KernelSet kernels = new KernelSet();
    List<String> names = new ArrayList<>();
    contractions.forEach(c -> names.add(kernels.add(new KernelSource(type, c).arrays())));
    CompiledClasses.Loader classes = kernels.compile().load();
    return names.stream().map(classes::kernel).toList();
  }

  /** Each layout, short rows and long ones, one row, one column, one output; packed and not. */
  private static List<Contraction> contractions() {
    return Stream.of(
            Operands.LAST_LAST.of(ITEMS, 32, 32, 32),
            Operands.LAST_FIRST.of(ITEMS, 32, 32, 32),
            Operands.FIRST_FIRST.of(ITEMS, 32, 32, 32),
            Operands.FIRST_LAST.of(ITEMS, 32, 32, 32),
            Operands.LAST_FIRST.of(ITEMS, 4, 4, 4),
            Operands.LAST_FIRST.of(ITEMS, 13, 7, 11),
            Operands.LAST_FIRST.of(ITEMS, 23, 17, 29),
            Operands.LAST_LAST.of(ITEMS, 1, 20, 30),
            Operands.LAST_LAST.of(ITEMS, 30, 20, 1),
            Operands.LAST_LAST.of(ITEMS, 1, 128, 1),
            Operands.LAST_LAST.of(ITEMS, 1, 5000, 3),
            Operands.LAST_FIRST.of(ITEMS, 1, 300, 400),
            Operands.LAST_FIRST.of(ITEMS, 6, 513, 7),
            Operands.LAST_FIRST.of(ITEMS, 40, 300, 130), // y exceeds 128 KiB
            Operands.MIDDLE_MIDDLE.of(ITEMS, 5, 9, 7))
        .toList();
  }

  private static void check(String what, Runnable call) {
    check(what, 0, call);
  }

  /** Fails unless there comes a time when {@value #CALLS} calls allocate no more than that each. */
  private static void check(String what, int bytes, Runnable call) {
    long least = Long.MAX_VALUE;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (least > (long) bytes * CALLS && System.nanoTime() < end) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int n = 0; n < CALLS; n++) {
        call.run();
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least)
        .as("bytes for %d calls %s", CALLS, what)
        .isLessThanOrEqualTo((long) bytes * CALLS);
  }
}
