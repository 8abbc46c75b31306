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
  void nothingIsAllocated() {
    // guide: into
    FloatTensor x = arange(100, 4, 4);
    FloatTensor y = arange(100, 4, 4);
    FloatTensor out = FloatTensor.zeros(100, 4, 4); // once, for all calls

    Turns.INSTANCE.apply(x, y, out);
    Turns.INSTANCE.apply(x.data(), y.data(), out.data()); // the same on arrays
    Turns.INSTANCE.apply(x.data(), 16, y.data(), 16, out.data(), 16, 99); // all but the first
    BatchDots.batchDotInto(x, y, out); // the generic path
    // guide: end
    assertThat(out).hasToString(BatchDots.batchDot(x, y).toString());
    float[] generic = out.data().clone();
    Arrays.fill(out.data(), 0);
    Turns.INSTANCE.apply(x.data(), 16, y.data(), 16, out.data(), 16, 99);
    assertThat(Arrays.copyOf(out.data(), 16)).containsOnly(0);
    assertThat(Arrays.copyOfRange(out.data(), 16, 1600))
        .isEqualTo(Arrays.copyOfRange(generic, 16, 1600));
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
    assertThat(dots.explain(users, items, Axes.of(1, 2))).contains("ScoreKernel.apply");
    assertThat(scores).hasToString(Score.INSTANCE.apply(users, items).toString());
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
