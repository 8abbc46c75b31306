package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.FloatTensor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The code of how-a-kernel-comes-to-be.md. */
class HowAKernelComesToBeTest {
  static String explanation() {
    // guide: explain
    ForkJoinPool pool = new ForkJoinPool(4);
    FloatTensor users = FloatTensor.zeros(3000, 20);
    FloatTensor items = FloatTensor.zeros(3000, 30, 20);
    Dispatcher dots = BatchDots.dispatcher(Score.INSTANCE, Layers.INSTANCE).parallel(pool);

    String explanation = dots.explain(users, items, Axes.of(1, 2));
    // guide: end
    pool.shutdown();
    return explanation;
  }

  @Test
  void explainsThatScoreRuns() {
    assertThat(explanation()).contains("ScoreKernel.apply: it knows", ScoreKernel.plan().indent(2));
  }
}
