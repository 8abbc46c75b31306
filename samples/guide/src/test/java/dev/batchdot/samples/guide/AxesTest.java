package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import org.junit.jupiter.api.Test;

/** The code of axes.md. */
class AxesTest {
  @Test
  void freeAxesAreConcatenated() {
    // guide: concatenated
    Shape x = Shape.of(8, 2, 3, 4);
    Shape y = Shape.of(8, 5, 4, 6);

    assertThat(BatchDots.outputShape(x, y, Axes.of(3, 2))).isEqualTo(Shape.of(8, 2, 3, 5, 6));
    // guide: end
  }

  @Test
  void batchDimsLetThemMeet() {
    // guide: batch-dims
    Shape queries = Shape.of(8, 2, 7, 4);
    Shape keys = Shape.of(8, 2, 9, 4);

    assertThat(BatchDots.outputShape(queries, keys, Axes.of(3).batchDims(2)))
        .isEqualTo(Shape.of(8, 2, 7, 9));
    assertThat(BatchDots.outputShape(queries, keys, Axes.of(3))) // one batch axis
        .isEqualTo(Shape.of(8, 2, 7, 2, 9));
    // guide: end
  }

  @Test
  void defaultAxes() {
    // guide: default
    Shape x = Shape.of(8, 2, 3);

    assertThat(BatchDots.outputShape(x, Shape.of(8, 3), Axes.DEFAULT)) // the last of both
        .isEqualTo(Shape.of(8, 2));
    assertThat(BatchDots.outputShape(x, Shape.of(8, 3, 5), Axes.DEFAULT)) // y's last but one
        .isEqualTo(Shape.of(8, 2, 5));
    assertThat(BatchDots.outputShape(x, Shape.of(8, 3, 5), Axes.of(-1, -2))) // from the end
        .isEqualTo(Shape.of(8, 2, 5));
    // guide: end
  }

  @Test
  void unknownExtents() {
    // guide: unknown
    Shape x = Shape.of(-1, 20); // BatchDot.DYNAMIC is -1
    Shape y = Shape.of(-1, -1, 20);

    assertThat(BatchDots.outputShape(x, y, Axes.of(1, 2))).hasToString("(?, ?)");
    // guide: end
  }
}
