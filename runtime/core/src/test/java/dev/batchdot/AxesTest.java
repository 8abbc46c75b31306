package dev.batchdot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxesTest {
  @Test
  void noneIsTheDefault() {
    assertThat(Axes.of()).isEqualTo(Axes.DEFAULT);
    assertThat(Axes.DEFAULT.toArray()).isEmpty();
    assertThat(Axes.DEFAULT.batchDims()).isEqualTo(1);
  }

  @Test
  void batchDimsKeepsTheAxes() {
    Axes axes = Axes.of(3, -1).batchDims(2);
    assertThat(axes.toArray()).containsExactly(3, -1);
    assertThat(axes.batchDims()).isEqualTo(2);
  }

  @Test
  void isAValue() {
    assertThat(Axes.of(1, 2)).isEqualTo(Axes.of(1, 2)).hasSameHashCodeAs(Axes.of(1, 2));
    assertThat(Axes.of(1, 2)).isNotEqualTo(Axes.of(2, 1)).isNotEqualTo(Axes.of(1, 2).batchDims(2));
  }

  @Test
  void neverChanges() {
    int[] given = {1, 2};
    Axes axes = Axes.of(given);
    given[0] = 9;
    axes.toArray()[1] = 9;
    assertThat(axes).isEqualTo(Axes.of(1, 2));
  }

  @Test
  void printsAsInMessages() {
    assertThat(Axes.of(1, 2)).hasToString("axes (1, 2)");
    assertThat(Axes.of(-1)).hasToString("axes (-1, -1)");
    assertThat(Axes.DEFAULT).hasToString("default axes");
    assertThat(Axes.of(2, 3).batchDims(2)).hasToString("axes (2, 3) with batchDims 2");
  }
}
