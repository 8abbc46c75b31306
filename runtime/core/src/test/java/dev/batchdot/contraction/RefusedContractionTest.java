package dev.batchdot.contraction;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every reason, and the words that come with it. */
class RefusedContractionTest {
  @Test
  void dimMismatch() {
    check(
        Reason.DIM_MISMATCH,
        Shape.of(32, 20, 1),
        Shape.of(32, 30, 21),
        Axes.of(1, 2),
        "batchDot of x (32, 20, 1) and y (32, 30, 21) over axes (1, 2): "
            + "x's axis 1 has extent 20, y's axis 2 has 21; y's axes 1 and 2 have 30 and 21");
  }

  @Test
  void dimMismatchThatOtherAxesWouldMend() {
    check(
        Reason.DIM_MISMATCH,
        Shape.of(5, 2, 3, 4),
        Shape.of(5, 3, 7, 9),
        Axes.of(1, 2),
        "batchDot of x (5, 2, 3, 4) and y (5, 3, 7, 9) over axes (1, 2): "
            + "x's axis 1 has extent 2, y's axis 2 has 7; "
            + "y's axes 1, 2 and 3 have 3, 7 and 9; axes (2, 1) would fit");
  }

  @Test
  void rankTooSmall() {
    check(
        Reason.RANK_TOO_SMALL,
        Shape.of(5),
        Shape.of(5, 2),
        Axes.DEFAULT,
        "batchDot of x (5) and y (5, 2) over default axes: "
            + "x has rank 1; it needs at least 2: batch axes, and one more; as one item it is (1, 5)");
    check(
        Reason.RANK_TOO_SMALL,
        Shape.of(5, 2, 3),
        Shape.of(5, 2),
        Axes.DEFAULT.batchDims(2),
        "batchDot of x (5, 2, 3) and y (5, 2) over default axes with batchDims 2: "
            + "y has rank 2; with 2 batch axes it needs at least 3");
    refusal(Reason.RANK_TOO_SMALL, () -> Contraction.of(Shape.of(), Shape.of(2, 2), Axes.of(1)));
  }

  @Test
  void badBatchDims() {
    check(
        Reason.BAD_BATCH_DIMS,
        Shape.of(5, 2),
        Shape.of(5, 2),
        Axes.DEFAULT.batchDims(0),
        "batchDot of x (5, 2) and y (5, 2) over default axes with batchDims 0: "
            + "there are 0 batch axes; at least 1 leading axis is a batch axis");
  }

  @Test
  void badAxes() {
    check(
        Reason.BAD_AXES,
        Shape.of(5, 2),
        Shape.of(5, 2),
        Axes.of(1, 1, 1),
        "batchDot of x (5, 2) and y (5, 2) over axes (1, 1, 1): "
            + "3 axes are given; give the contracted axis of x and that of y, one for both, or none");
  }

  @Test
  void axisOutOfRange() {
    check(
        Reason.AXIS_OUT_OF_RANGE,
        Shape.of(5, 2, 3),
        Shape.of(5, 3),
        Axes.of(-4, 1),
        "batchDot of x (5, 2, 3) and y (5, 3) over axes (-4, 1): axes[0] = -4 is not an axis of x, "
            + "which has rank 3; axes 1 to 2 (or -2 to -1) can be contracted; axes (2, 1) would fit");
    check(
        Reason.AXIS_OUT_OF_RANGE,
        Shape.of(5, 2, 3),
        Shape.of(5, 3),
        Axes.of(2),
        "batchDot of x (5, 2, 3) and y (5, 3) over axes (2, 2): axes[0] = 2 is not an axis of y, "
            + "which has rank 2; only axis 1 (or -1) can be contracted; axes (2, 1) would fit");
  }

  @Test
  void batchAxis() {
    check(
        Reason.BATCH_AXIS,
        Shape.of(5, 2),
        Shape.of(5, 2),
        Axes.of(1, -2),
        "batchDot of x (5, 2) and y (5, 2) over axes (1, -2): axes[1] = -2 is a batch axis of y "
            + "and is never summed; only axis 1 (or -1) can be contracted; axes (1, 1) would fit");
    Shape shape = Shape.of(5, 2, 3);
    refusal(Reason.BATCH_AXIS, () -> Contraction.of(shape, shape, Axes.of(1).batchDims(2)));
  }

  @Test
  void batchMismatch() {
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(1, 2),
        Shape.of(6, 2),
        Axes.DEFAULT,
        "batchDot of x (1, 2) and y (6, 2) over default axes: "
            + "x's batch axis 0 has extent 1, y's has 6; they must be equal, nothing is broadcast; "
            + "repeat x 6 times along it, or make the other one item: "
            + "x (1, 2) and y (1, 6, 2) over axes (1, 2) give (1, 6)");
    Axes twoBatchAxes = Axes.DEFAULT.batchDims(2);
    refusal(
        Reason.BATCH_MISMATCH,
        () -> Contraction.of(Shape.of(5, 6, 2), Shape.of(5, 7, 2), twoBatchAxes));
  }

  @Test
  void tooLarge() {
    check(
        Reason.TOO_LARGE,
        Shape.of(1, 50_000, 1),
        Shape.of(1, 50_000, 1),
        Axes.of(2),
        "batchDot of x (1, 50000, 1) and y (1, 50000, 1) over axes (2, 2): the result "
            + "(1, 50000, 50000) has more than 2147483647 elements, the limit of an array");
    Shape unknownBatch = Shape.of(BatchDot.DYNAMIC, 50_000, 1);
    refusal(Reason.TOO_LARGE, () -> Contraction.of(unknownBatch, unknownBatch, Axes.of(2)));
  }

  private static void check(Reason reason, Shape x, Shape y, Axes axes, String message) {
    assertThat(refusal(reason, () -> Contraction.of(x, y, axes))).isEqualTo(message);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext")); // its digits are others
    try {
      assertThat(refusal(reason, () -> Contraction.of(x, y, axes))).isEqualTo(message);
    } finally {
      Locale.setDefault(before);
    }
  }
}
