package dev.batchdot;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class $Type$TensorTest {
  private final $Type$Tensor tensor = $Type$Tensor.of(new $type$[] {1, 2, 3, 4, 5, 6}, 2, 3);

  @Test
  void viewsItsArray() {
    $type$[] data = {1, 2};
    $Type$Tensor view = $Type$Tensor.of(data, 2);
    data[1] = 7;
    assertThat(view.data()).isSameAs(data);
    assertThat(view.get(1)).isEqualTo(7);
  }

  @Test
  void isRowMajor() {
    assertThat(tensor.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(tensor.get(0, 2)).isEqualTo(3);
    assertThat(tensor.get(1, 0)).isEqualTo(4);
  }

  @Test
  void zerosOfAnyRank() {
    assertThat($Type$Tensor.zeros(2, 3).data()).containsExactly(new $type$[6]);
    assertThat($Type$Tensor.zeros(2, 0).data()).isEmpty();
    assertThat($Type$Tensor.zeros().data()).hasSize(1);
    assertThat($Type$Tensor.zeros().get()).isZero();
  }

  @Test
  void indexOutsideTheShape() {
    for (int[] index : new int[][] {{2, 0}, {0, 3}, {-1, 0}, {0, -1}, {0}, {0, 0, 0}, {}}) {
      assertThatThrownBy(() -> tensor.get(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void arrayOfAnotherLength() {
    assertThat(refusal(Reason.LENGTH, () -> $Type$Tensor.of(new $type$[3], 2, 2)))
        .isEqualTo("a tensor of shape (2, 2) has 4 elements, but the array has 3");
    refusal(Reason.LENGTH, () -> $Type$Tensor.of(new $type$[0]));
    refusal(Reason.LENGTH, () -> $Type$Tensor.of(new $type$[0], 1 << 16, 1 << 16)); // 0 in an int
  }

  @Test
  void extentsAreKnown() {
    refusal(Reason.BAD_EXTENT, () -> $Type$Tensor.zeros(5, BatchDot.DYNAMIC));
    refusal(Reason.BAD_EXTENT, () -> $Type$Tensor.of(new $type$[5], 5, -7));
  }

  @Test
  void beyondAnArray() {
    assertThat(refusal(Reason.TOO_LARGE, () -> $Type$Tensor.zeros(50_000, 50_000)))
        .contains("(50000, 50000)", "2500000000");
    assertThat($Type$Tensor.zeros(50_000, 50_000, 0).data()).isEmpty();
  }

  @Test
  void printsNestedAsNumPyDoes() {
    $type$ one = 1;
    String e = String.valueOf(one);
    $Type$Tensor cube = $Type$Tensor.of(new $type$[] {1, 1, 1, 1, 1, 1, 1, 1}, 2, 2, 2);
    assertThat(cube)
        .hasToString(
            """
            [[[1, 1],
              [1, 1]],

             [[1, 1],
              [1, 1]]]"""
                .replace("1", e));
    assertThat($Type$Tensor.of(new $type$[] {1}, 1)).hasToString("[" + e + "]");
    assertThat($Type$Tensor.of(new $type$[] {1})).hasToString(e);
    assertThat($Type$Tensor.zeros(0)).hasToString("[]");
    assertThat($Type$Tensor.zeros(2, 0)).hasToString("[[],\n []]");
  }

  @Test
  void cutsInTheMiddleWhenLong() {
    String e = String.valueOf($Type$Tensor.zeros().get());
    String row = "[%1$s, %1$s, %1$s, ..., %1$s, %1$s, %1$s]".formatted(e);
    assertThat($Type$Tensor.zeros(1001)).hasToString(row);
    assertThat($Type$Tensor.zeros(2, 501)).hasToString("[" + row + ",\n " + row + "]");
    assertThat($Type$Tensor.zeros(50).toString()).doesNotContain("...");
    String pair = "[%1$s, %1$s]".formatted(e);
    String three = "%1$s,\n %1$s,\n %1$s".formatted(pair);
    assertThat($Type$Tensor.zeros(501, 2)).hasToString("[" + three + ",\n ...,\n " + three + "]");
  }

  /** Nothing to print, but many times. */
  @Test
  void cutsEmptyOnesToo() {
    assertThat($Type$Tensor.zeros(1 << 30, 0))
        .hasToString("[[],\n [],\n [],\n ...,\n [],\n [],\n []]");
  }

  /** Many axes of a few entries each, with elements and without. */
  @Test
  void endsSomewhere() {
    int[] twos = new int[20];
    Arrays.fill(twos, 2);
    int[] empty = new int[13];
    Arrays.fill(empty, 0, 12, 6);
    for (int[] shape : List.of(twos, empty)) {
      assertThat($Type$Tensor.zeros(shape).toString())
          .startsWith("[[[[")
          .endsWith("...]")
          .hasSizeLessThan(25_000);
    }
  }
}
