package dev.batchdot;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.ShapeException.Reason;
import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void printsUnknownExtentsAsQuestionMarks() {
    assertThat(Shape.of(100, 30, BatchDot.DYNAMIC)).hasToString("(100, 30, ?)");
    assertThat(Shape.of(7)).hasToString("(7)");
    assertThat(Shape.of()).hasToString("()");
  }

  @Test
  void tellsItsExtents() {
    Shape shape = Shape.of(4, 0, BatchDot.DYNAMIC);
    assertThat(shape.rank()).isEqualTo(3);
    assertThat(shape.extent(0)).isEqualTo(4);
    assertThat(shape.extent(1)).isZero();
    assertThat(shape.extent(2)).isEqualTo(BatchDot.DYNAMIC);
    assertThat(shape.toArray()).containsExactly(4, 0, BatchDot.DYNAMIC);
  }

  @Test
  void neverChanges() {
    int[] extents = {2, 3};
    Shape shape = Shape.of(extents);
    extents[0] = 9;
    shape.toArray()[1] = 9;
    assertThat(shape).isEqualTo(Shape.of(2, 3));
  }

  @Test
  void isAValue() {
    assertThat(Shape.of(2, 3)).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(Shape.of(2, 3)).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(2, 3, 1));
  }

  @Test
  void sizeIsComputedInLong() {
    assertThat(Shape.of().size()).isEqualTo(1);
    assertThat(Shape.of(2, 3, 4).size()).isEqualTo(24);
    assertThat(Shape.of(50_000, 50_000).size()).isEqualTo(2_500_000_000L);
    assertThat(Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE).size())
        .isEqualTo(0x3fff_ffff_0000_0001L);
  }

  @Test
  void sizeBeyondLong() {
    int max = Integer.MAX_VALUE;
    assertThat(refusal(Reason.TOO_LARGE, () -> Shape.of(max, max, 3).size()))
        .contains("(2147483647, 2147483647, 3)");
    refusal(Reason.TOO_LARGE, () -> Shape.of(1 << 30, 1 << 30, 8).size()); // 2 to the 63rd
    refusal(Reason.TOO_LARGE, () -> Shape.of(1 << 30, 1 << 30, 1 << 4).size()); // 0 in a long
    assertThat(Shape.of(1 << 30, 1 << 30, 4).size()).isEqualTo(1L << 62);
  }

  @Test
  void emptyIsNeverTooLarge() {
    int max = Integer.MAX_VALUE;
    assertThat(Shape.of(max, max, max, 0).size()).isZero();
  }

  @Test
  void unknownExtentsHaveNoSize() {
    assertThat(refusal(Reason.BAD_EXTENT, () -> Shape.of(2, BatchDot.DYNAMIC).size()))
        .contains("(2, ?)");
    assertThat(Shape.of(2, BatchDot.DYNAMIC).isKnown()).isFalse();
    assertThat(Shape.of(2, 0).isKnown()).isTrue();
  }

  @Test
  void negativeExtents() {
    assertThat(refusal(Reason.BAD_EXTENT, () -> Shape.of(5, -2)))
        .isEqualTo(
            "shape (5, -2): axis 1 has extent -2; an extent is at least 0, "
                + "or BatchDot.DYNAMIC (-1) where it is unknown");
  }

  @Test
  void axesAreCountedFromZero() {
    for (int axis : new int[] {-1, 2}) {
      assertThatThrownBy(() -> Shape.of(2, 3).extent(axis))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("shape (2, 3) has 2 axes, counted from 0; there is no " + axis);
    }
  }
}
