package dev.batchdot.contraction;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import org.junit.jupiter.api.Test;

/**
 * Of several faults the first is reported: rank, number of axes, range, batch axis, batch extents,
 * contracted extents, the rest. Each contraction here has two that follow each other.
 */
class FirstFaultTest {
  @Test
  void rankBeforeNumberOfAxes() {
    check(Reason.RANK_TOO_SMALL, Shape.of(5, 2), Shape.of(5), Axes.of(1, 1, 1));
  }

  @Test
  void numberOfAxesBeforeRange() {
    check(Reason.BAD_AXES, Shape.of(5, 2), Shape.of(5, 2), Axes.of(9, 9, 9));
  }

  @Test
  void rangeBeforeBatchAxis() {
    check(Reason.AXIS_OUT_OF_RANGE, Shape.of(5, 2), Shape.of(5, 2), Axes.of(0, 9));
  }

  @Test
  void batchAxisBeforeBatchExtents() {
    check(Reason.BATCH_AXIS, Shape.of(5, 2), Shape.of(6, 2), Axes.of(1, 0));
  }

  @Test
  void batchExtentsBeforeContractedExtents() {
    check(Reason.BATCH_MISMATCH, Shape.of(5, 2), Shape.of(6, 3), Axes.of(1));
  }

  @Test
  void contractedExtentsBeforeSize() {
    Shape x = Shape.of(1, 50_000, 1);
    Shape y = Shape.of(1, 50_000, 2);
    check(Reason.DIM_MISMATCH, x, y, Axes.of(2));
  }

  /** javac reports all of them. */
  @Test
  void allFaults() {
    assertThat(Contraction.faults(Shape.of(5, 2), Shape.of(6, 3), Axes.of(1)))
        .extracting(Fault::reason)
        .containsExactly(Reason.BATCH_MISMATCH, Reason.DIM_MISMATCH);
    assertThat(Contraction.faults(Shape.of(5, 2), Shape.of(5, 2), Axes.of(1))).isEmpty();
  }

  private static void check(Reason first, Shape x, Shape y, Axes axes) {
    refusal(first, () -> Contraction.of(x, y, axes));
  }
}
