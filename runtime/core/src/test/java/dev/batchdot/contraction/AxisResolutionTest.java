package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import org.junit.jupiter.api.Test;

/** Which axes are contracted, by what was given and by the ranks. */
class AxisResolutionTest {
  @Test
  void twoAxes() {
    check(Shape.of(2, 3, 4), Shape.of(2, 5, 3), Axes.of(1, 2), 1, 2);
  }

  @Test
  void oneAxisIsForBoth() {
    check(Shape.of(2, 3, 4), Shape.of(2, 3), Axes.of(1), 1, 1);
  }

  /** Each in its operand's own rank. */
  @Test
  void negativeAxesCountFromTheEnd() {
    check(Shape.of(2, 3, 4), Shape.of(2, 4, 6, 7), Axes.of(-1, -3), 2, 1);
    check(Shape.of(2, 3, 4), Shape.of(2, 7, 6, 4), Axes.of(-1), 2, 3);
  }

  @Test
  void defaultAxes() {
    check(Shape.of(2, 3, 4), Shape.of(2, 4), Axes.DEFAULT, 2, 1);
    check(Shape.of(2, 4), Shape.of(2, 4, 5), Axes.DEFAULT, 1, 1);
    check(Shape.of(2, 3, 4), Shape.of(2, 5, 4, 6), Axes.DEFAULT, 2, 2);
  }

  /** One axis besides the batch axes, however many these are. */
  @Test
  void defaultAxesBehindSeveralBatchAxes() {
    check(Shape.of(2, 3, 4), Shape.of(2, 3, 4), Axes.DEFAULT.batchDims(2), 2, 2);
    check(Shape.of(2, 3, 5, 4), Shape.of(2, 3, 4, 6), Axes.DEFAULT.batchDims(2), 3, 2);
  }

  private static void check(Shape x, Shape y, Axes axes, int xAxis, int yAxis) {
    Contraction contraction = Contraction.of(x, y, axes);
    assertThat(contraction.xAxis()).as("%s", contraction).isEqualTo(xAxis);
    assertThat(contraction.yAxis()).as("%s", contraction).isEqualTo(yAxis);
  }
}
