package dev.batchdot.contraction;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import org.junit.jupiter.api.Test;

/** Contiguous axes of the same role become one. */
class LoopExtentsTest {
  private static final int DYNAMIC = BatchDot.DYNAMIC;

  @Test
  void axesOfOneRoleFuse() {
    Shape x = Shape.of(2, 3, 5, 7, 11, 13, 4);
    Shape y = Shape.of(2, 3, 6, 8, 11, 9);
    assertThat(Contraction.of(x, y, Axes.of(4).batchDims(2)).loops())
        .isEqualTo(new LoopExtents(2 * 3, 5 * 7, 11, 13 * 4, 6 * 8, 9));
  }

  @Test
  void rolesWithoutAxesAreOne() {
    assertThat(Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1)).loops())
        .isEqualTo(new LoopExtents(2, 1, 3, 1, 1, 1));
    assertThat(Contraction.of(Shape.of(2, 4, 3), Shape.of(2, 3, 5), Axes.of(2, 1)).loops())
        .isEqualTo(new LoopExtents(2, 4, 3, 1, 1, 5));
    assertThat(Contraction.of(Shape.of(2, 3, 4), Shape.of(2, 5, 3), Axes.of(1, 2)).loops())
        .isEqualTo(new LoopExtents(2, 1, 3, 4, 5, 1));
  }

  @Test
  void oneUnknownAxisMakesTheirProductUnknown() {
    Shape x = Shape.of(DYNAMIC, 3, DYNAMIC, 4);
    Shape y = Shape.of(2, 4);
    assertThat(Contraction.of(x, y, Axes.of(3, 1)).loops())
        .isEqualTo(new LoopExtents(2, DYNAMIC, 4, 1, 1, 1));
  }

  /** Whatever the unknown extent is, there is nothing to do. */
  @Test
  void emptyAxisDecidesOverUnknownOnes() {
    assertThat(Contraction.of(Shape.of(2, DYNAMIC, 0, 4), Shape.of(2, 4), Axes.of(3, 1)).loops())
        .isEqualTo(new LoopExtents(2, 0, 4, 1, 1, 1));
  }

  /** The tensor is empty through another axis, so no loop will run that far. */
  @Test
  void productsBeyondIntAreCut() {
    Shape x = Shape.of(0, 1 << 20, 1 << 20, 4);
    assertThat(Contraction.of(x, Shape.of(0, 4), Axes.of(3, 1)).loops())
        .isEqualTo(new LoopExtents(0, Integer.MAX_VALUE, 4, 1, 1, 1));
  }

  @Test
  void negativeExtents() {
    refusal(Reason.BAD_EXTENT, () -> new LoopExtents(1, 1, -2, 1, 1, 1));
  }
}
