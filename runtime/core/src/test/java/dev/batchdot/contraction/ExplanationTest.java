package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  /** The walk that the documentation of TensorFlow 1.4 takes through its second example. */
  @Test
  void exampleOfTheDefinition() {
    assertThat(BatchDots.explain(Shape.of(100, 20), Shape.of(100, 30, 20), Axes.of(1, 2)))
        .isEqualTo(
            """
            batchDot of x (100, 20) and y (100, 30, 20) over axes (1, 2)
              x axis 0       100  appended (batch)
              x axis 1        20  summed over
              y axis 0       100  batch, ignored
              y axis 1        30  appended
              y axis 2        20  summed over
            equation        bk,bnk->bn
            output shape    (100, 30)
            multiply-adds   60,000
            bytes touched   260,000  (float or int)
            arithmetic intensity  0.46 operations per byte  (float or int)
            bytes touched   520,000  (double or long)
            arithmetic intensity  0.23 operations per byte  (double or long)
            """);
  }

  @Test
  void unknownExtents() {
    Shape x = Shape.of(BatchDot.DYNAMIC, 2, 3, 4);
    Shape y = Shape.of(BatchDot.DYNAMIC, 5, 4, 6);
    assertThat(BatchDots.explain(x, y, Axes.of(3, 2)))
        .isEqualTo(
            """
            batchDot of x (?, 2, 3, 4) and y (?, 5, 4, 6) over axes (3, 2)
              x axis 0         ?  appended (batch)
              x axis 1         2  appended
              x axis 2         3  appended
              x axis 3         4  summed over
              y axis 0         ?  batch, ignored
              y axis 1         5  appended
              y axis 2         4  summed over
              y axis 3         6  appended
            equation        bmik,bnkr->bminr
            output shape    (?, 2, 3, 5, 6)
            multiply-adds, bytes touched and arithmetic intensity depend on the unknown extents
            """);
  }

  @Test
  void resultOfRankOne() {
    assertThat(BatchDots.explain(Shape.of(2, 2), Shape.of(2, 2), Axes.of(1)))
        .contains("output shape    (2, 1)  (rank 1 becomes (batch, 1))\n");
  }

  @Test
  void knownElementType() {
    Contraction contraction = Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1));
    assertThat(Explanation.of(contraction, Optional.of(ElementType.LONG)))
        .endsWith(
            """
            multiply-adds   6
            bytes touched   112  (long)
            arithmetic intensity  0.11 operations per byte  (long)
            """);
  }

  @Test
  void emptyOperands() {
    assertThat(BatchDots.explain(Shape.of(0, 0), Shape.of(0, 0), Axes.DEFAULT))
        .contains("multiply-adds   0\n")
        .contains("arithmetic intensity  0.00 operations per byte");
  }
}
