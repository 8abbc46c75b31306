package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import org.junit.jupiter.api.Test;

class ResultShapeTest {
  private static final int DYNAMIC = BatchDot.DYNAMIC;

  @Test
  void examplesOfTheDefinition() {
    check(Shape.of(2, 2), Shape.of(2, 2), Axes.of(1), Shape.of(2, 1));
    check(Shape.of(100, 20), Shape.of(100, 30, 20), Axes.of(1, 2), Shape.of(100, 30));
    check(Shape.of(32, 20, 1), Shape.of(32, 30, 20), Axes.of(1, 2), Shape.of(32, 1, 30));
  }

  @Test
  void freeAxesAreConcatenated() {
    check(Shape.of(7, 2, 3, 4), Shape.of(7, 5, 4, 6), Axes.of(3, 2), Shape.of(7, 2, 3, 5, 6));
    check(Shape.of(7, 3, 4), Shape.of(7, 3, 4), Axes.of(2), Shape.of(7, 3, 3));
  }

  @Test
  void severalBatchAxes() {
    Axes attention = Axes.of(3).batchDims(2);
    check(Shape.of(7, 8, 9, 4), Shape.of(7, 8, 5, 4), attention, Shape.of(7, 8, 9, 5));
    check(Shape.of(7, 8, 4), Shape.of(7, 8, 4), Axes.of(2).batchDims(2), Shape.of(7, 8));
  }

  @Test
  void emptyAxes() {
    check(Shape.of(0, 3), Shape.of(0, 3), Axes.DEFAULT, Shape.of(0, 1));
    check(Shape.of(2, 3, 0), Shape.of(2, 0, 4), Axes.DEFAULT, Shape.of(2, 3, 4));
  }

  @Test
  void unknownExtentsStayUnknown() {
    check(
        Shape.of(DYNAMIC, 2, 3),
        Shape.of(DYNAMIC, 3, DYNAMIC),
        Axes.DEFAULT,
        Shape.of(DYNAMIC, 2, DYNAMIC));
  }

  @Test
  void unknownExtentsTakeThoseOfTheirPartners() {
    Contraction contraction =
        Contraction.of(Shape.of(DYNAMIC, 2, DYNAMIC), Shape.of(5, 3, 4), Axes.DEFAULT);
    assertThat(contraction.x()).isEqualTo(Shape.of(5, 2, 3));
    assertThat(contraction.y()).isEqualTo(Shape.of(5, 3, 4));
    assertThat(contraction.result()).isEqualTo(Shape.of(5, 2, 4));
    Contraction other =
        Contraction.of(Shape.of(5, 2, 3), Shape.of(DYNAMIC, DYNAMIC, DYNAMIC), Axes.DEFAULT);
    assertThat(other.x()).isEqualTo(Shape.of(5, 2, 3));
    assertThat(other.y()).isEqualTo(Shape.of(5, 3, DYNAMIC));
    assertThat(other.result()).isEqualTo(Shape.of(5, 2, DYNAMIC));
  }

  private static void check(Shape x, Shape y, Axes axes, Shape result) {
    assertThat(Contraction.of(x, y, axes).result()).isEqualTo(result);
  }
}
