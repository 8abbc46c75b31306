package dev.batchdot.samples.guide;

import static dev.batchdot.samples.guide.ComingFromTest.arange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.FloatTensor;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The code of performance.md. */
class PerformanceTest {
  @Test
  void resultsAreKept() {
    // guide: into
    FloatTensor x = arange(100, 4, 4);
    FloatTensor y = arange(100, 4, 4);
    FloatTensor tensor = FloatTensor.zeros(100, 4, 4); // kept, for any number of calls
    float[] array = new float[1600];
    float[] slices = new float[1600];
    FloatTensor generic = FloatTensor.zeros(100, 4, 4);

    Turns.INSTANCE.apply(x, y, tensor);
    Turns.INSTANCE.apply(x.data(), y.data(), array);
    Turns.INSTANCE.apply(x.data(), 16, y.data(), 16, slices, 16, 99); // all but the first product
    BatchDots.batchDotInto(x, y, generic); // the generic path
    // guide: end
    float[] expected = BatchDots.batchDot(x, y).data(); // whole numbers, without rounding
    assertThat(tensor.data()).isEqualTo(expected);
    assertThat(array).isEqualTo(expected);
    assertThat(generic.data()).isEqualTo(expected);
    Arrays.fill(expected, 0, 16, 0);
    assertThat(slices).isEqualTo(expected);
  }

  @Test
  void specialisedAndNot() {
    for (int n : new int[] {8, 9, 32}) {
      FloatTensor x = arange(2, n, n);
      assertThat(Layers.INSTANCE.apply(x, x).data())
          .usingComparatorWithPrecision(8f)
          .containsExactly(BatchDots.batchDot(x, x).data());
    }
  }

  @Test
  void dispatchers() {
    FloatTensor users = arange(2, 20);
    FloatTensor items = arange(2, 30, 20);
    // guide: dispatcher
    Dispatcher dots = BatchDots.dispatcher(Score.INSTANCE, Layers.INSTANCE);

    FloatTensor scores = dots.batchDot(users, items, 1, 2); // Score's kernel
    FloatTensor other = dots.batchDot(users, arange(2, 7, 20), 1, 2); // 7 items: the generic path
    // guide: end
    assertThat(dots.explain(users, items, Axes.of(1, 2)))
        .containsPattern("runs +dev.batchdot.samples.guide.ScoreKernel.apply");
    assertThat(scores).hasToString(Score.INSTANCE.apply(users, items).toString());
    assertThat(dots.explain(users, arange(2, 7, 20), Axes.of(1, 2)))
        .containsPattern("runs +kernels of batchdot-runtime");
    assertThat(other.data()).hasSize(14);
  }

  @Test
  void threads() {
    FloatTensor users = arange(3000, 20);
    FloatTensor items = arange(3000, 30, 20);
    // guide: threads
    ForkJoinPool pool = new ForkJoinPool(3); // or the common pool

    FloatTensor one = Score.INSTANCE.apply(users, items);
    FloatTensor annotated = Catalogue.INSTANCE.apply(users, items); // parallel = true
    FloatTensor dispatched =
        BatchDots.dispatcher(Score.INSTANCE).parallel().batchDot(users, items, 1, 2);
    FloatTensor generic = BatchDots.parallel(pool).batchDot(users, items, 1, 2);

    assertThat(annotated.data()).isEqualTo(one.data()); // the same bits on any number of threads
    assertThat(dispatched.data()).isEqualTo(one.data());
    // guide: end
    pool.shutdown();
    assertThat(generic.shape()).isEqualTo(one.shape());
  }
}
