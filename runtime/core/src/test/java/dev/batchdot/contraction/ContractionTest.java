package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContractionTest {
  private static final int DYNAMIC = BatchDot.DYNAMIC;

  @Test
  void printsEquationAndShapes() {
    assertThat(Contraction.of(Shape.of(DYNAMIC, 20), Shape.of(DYNAMIC, 30, 20), Axes.of(1, 2)))
        .hasToString("bk,bnk->bn, (?, 20) . (?, 30, 20) -> (?, 30)");
    Shape heads = Shape.of(1, 8, 9, 4);
    assertThat(Contraction.of(heads, heads, Axes.of(3).batchDims(2)))
        .hasToString("bamk,bank->bamn, (1, 8, 9, 4) . (1, 8, 9, 4) -> (1, 8, 9, 9)");
  }

  /** There are more axes than letters. */
  @Test
  void equationOfManyAxes() {
    int[] ones = new int[30];
    Arrays.fill(ones, 1);
    String equation = Contraction.of(Shape.of(ones), Shape.of(1, 1), Axes.of(29, 1)).toString();
    assertThat(equation).startsWith("bmijlopqm7m8").contains("m27k,bk->bmijlopqm7");
  }

  @Test
  void isAValue() {
    Contraction contraction = Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1));
    assertThat(contraction)
        .isEqualTo(Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1)))
        .hasSameHashCodeAs(Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1)))
        .isNotEqualTo(Contraction.of(Shape.of(4, 3), Shape.of(4, 3), Axes.of(1)))
        .isNotEqualTo(Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(-1)));
  }

  @Test
  void unknownExtentsThatUnifyToTheSame() {
    assertThat(Contraction.of(Shape.of(DYNAMIC, 3), Shape.of(2, DYNAMIC), Axes.of(1)))
        .isEqualTo(Contraction.of(Shape.of(2, 3), Shape.of(2, 3), Axes.of(1)));
  }
}
