package dev.batchdot.samples.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final float LN_3 = (float) Math.log(3);

  @Test
  void rowsAreWeights() {
    float[] rows = {0, LN_3, 5, 5 + LN_3, 7, 7};
    Softmax.rows(rows, 2, 1);
    assertThat(rows)
        .containsExactly(new float[] {0.25f, 0.75f, 0.25f, 0.75f, 0.5f, 0.5f}, within(1e-6f));
  }

  @Test
  void scalesFirst() {
    float[] row = {0, 8 * LN_3};
    Softmax.rows(row, 2, Sequence.SCALE);
    assertThat(row).containsExactly(new float[] {0.25f, 0.75f}, within(1e-6f));
  }

  @Test
  void doesNotOverflow() {
    float[] row = {1e30f, -1e30f, 1e30f};
    Softmax.rows(row, 3, 1);
    assertThat(row).containsExactly(0.5f, 0, 0.5f);
  }

  @Test
  void refusesWhatIsNoRows() {
    assertThatThrownBy(() -> Softmax.rows(new float[7], 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("7 scores are no rows of 2");
  }
}
