package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private final Random random = new Random(384);

  @Test
  void kernelAndGenericPathAgree() {
    int compared = 0;
    for (int questions : new int[] {1, 2, 3, 4, 5, 9}) {
      for (int documents : new int[] {1, 3, 4, 5, 16, 17, 433}) {
        FloatTensor x = random(questions);
        FloatTensor y = random(documents);
        FloatTensor scores = Score.INSTANCE.apply(x, y);
        FloatTensor generic = BatchDots.batchDot(x, y, 2, 2);
        assertThat(scores.shape()).isEqualTo(generic.shape());
        assertThat(Agreement.of(x, y, scores, generic).holds()).isTrue();
        compared++;
      }
    }
    assertThat(compared).isEqualTo(42);
  }

  @Test
  void reportsTheWorstOfAll() {
    FloatTensor x = random(2);
    FloatTensor y = random(3);
    FloatTensor scores = Score.INSTANCE.apply(x, y);
    FloatTensor others = FloatTensor.of(scores.data().clone(), 1, 2, 3);
    Agreement same = Agreement.of(x, y, scores, others);
    assertThat(same.holds()).isTrue();
    assertThat(same.difference()).isZero();
    assertThat(same.allowed()).isPositive();

    others.data()[4] += 0.01f;
    Agreement apart = Agreement.of(x, y, scores, others);
    assertThat(apart.holds()).isFalse();
    assertThat(apart.difference()).isBetween(0.009, 0.011);

    others.data()[1] = Float.NaN;
    others.data()[4] = scores.data()[4];
    assertThat(Agreement.of(x, y, scores, others).holds()).isFalse();
  }

  private FloatTensor random(int rows) {
    FloatTensor tensor = FloatTensor.zeros(1, rows, 384);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = (float) random.nextGaussian();
    }
    return tensor;
  }
}
