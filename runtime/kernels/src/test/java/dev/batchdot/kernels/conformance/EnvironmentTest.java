package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.DoubleTensor;
import dev.batchdot.FloatTensor;
import dev.batchdot.IntTensor;
import dev.batchdot.LongTensor;
import dev.batchdot.spi.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With batchdot-runtime on the class path its kernels run, and the generic path says so. */
class EnvironmentTest {
  @Test
  void kernelsOfTheRuntime() {
    assertThat(BatchDots.environment()).contains("kernels of batchdot-runtime");
  }

  @Test
  void explanationsGiveThePlan() {
    Axes axes = Axes.of(2, 1);
    List<String> explanations =
        List.of(
            BatchDots.explain(FloatTensor.zeros(4, 2, 3), FloatTensor.zeros(4, 3, 5), axes),
            BatchDots.explain(DoubleTensor.zeros(4, 2, 3), DoubleTensor.zeros(4, 3, 5), axes),
            BatchDots.explain(IntTensor.zeros(4, 2, 3), IntTensor.zeros(4, 3, 5), axes),
            BatchDots.explain(LongTensor.zeros(4, 2, 3), LongTensor.zeros(4, 3, 5), axes));
    for (String explanation : explanations) {
      assertThat(explanation)
          .contains("output shape    (4, 2, 5)")
          .contains("kernels of batchdot-runtime")
          .contains("tile")
          .contains("\ntier            " + Gate.tier() + "\n");
    }
  }

  /** They change places when they are contracted, and so they do when that is explained. */
  @Test
  void planOfManyRowsAndOneColumn() {
    FloatTensor matrices = FloatTensor.zeros(4, 3, 2);
    FloatTensor vectors = FloatTensor.zeros(4, 3);
    assertThat(plan(BatchDots.explain(matrices, vectors, Axes.of(1, 1))))
        .isEqualTo(plan(BatchDots.explain(vectors, matrices, Axes.of(1, 1))));
  }

  private static String plan(String explanation) {
    return explanation.substring(explanation.indexOf("kernels of batchdot-runtime"));
  }
}
