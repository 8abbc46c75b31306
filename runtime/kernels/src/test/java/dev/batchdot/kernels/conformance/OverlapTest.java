package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.FloatTensor;
import dev.batchdot.ShapeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An output that shares elements with an input is refused before anything is written. */
@EveryTier
class OverlapTest {
  private static final int ITEM = 4;

  /** Operands and result have items of the same length. */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {BatchDot.DYNAMIC, 2, 2},
      yShape = {BatchDot.DYNAMIC, 2, 2})
  interface Squares extends FloatArrayForms, FloatTensorForms {}

  private final Squares kernel = BatchDots.kernel(Squares.class);
  private final float[] shared = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private final float[] apart = {1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1};

  @Test
  void tensors() {
    FloatTensor in = FloatTensor.of(shared, 3, 2, 2);
    FloatTensor other = FloatTensor.of(apart, 3, 2, 2);
    FloatTensor out = FloatTensor.of(shared, 3, 2, 2);
    assertRefused("x", () -> kernel.intoTensor(in, other, out));
    assertRefused("y", () -> kernel.intoTensor(other, in, out));
    assertRefused("x", () -> BatchDots.batchDotInto(in, other, out, 2, 1));
    assertRefused("y", () -> BatchDots.batchDotInto(other, in, out, 2, 1));
    Dispatcher dispatcher = BatchDots.dispatcher(kernel).parallel();
    assertRefused("x", () -> dispatcher.batchDotInto(in, other, out, 2, 1));
    assertRefused("y", () -> dispatcher.batchDotInto(other, in, out, 2, 1));
  }

  @Test
  void arrays() {
    assertRefused("x", () -> kernel.intoArray(shared, apart, shared));
    assertRefused("y", () -> kernel.intoArray(apart, shared, shared));
  }

  /** One element is enough, at either end. */
  @Test
  void slices() {
    for (int offset = 1; offset < 2 * ITEM; offset++) {
      int from = offset;
      assertRefused("x", () -> kernel.slices(shared, ITEM, apart, 0, shared, from, 1));
      assertRefused("y", () -> kernel.slices(apart, 0, shared, ITEM, shared, from, 1));
    }
  }

  @Test
  void slicesOfOneArrayThatOnlyTouch() {
    kernel.slices(shared, ITEM, apart, 0, shared, 0, 1);
    assertThat(shared).containsExactly(5, 6, 7, 8, 5, 6, 7, 8, 9, 10, 11, 12);
    kernel.slices(apart, 0, shared, ITEM, shared, 2 * ITEM, 1);
    assertThat(shared).containsExactly(5, 6, 7, 8, 5, 6, 7, 8, 5, 6, 7, 8);
  }

  @Test
  void emptySlices() {
    kernel.slices(shared, 3, apart, 0, shared, 3, 0);
    assertThat(shared).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void operandsMayBeOneArray() {
    float[] out = new float[shared.length];
    kernel.intoArray(shared, shared, out);
    assertThat(out).startsWith(1 * 1 + 2 * 3, 1 * 2 + 2 * 4, 3 * 1 + 4 * 3, 3 * 2 + 4 * 4);
  }

  private void assertRefused(String operand, ThrowingCallable call) {
    float[] before = shared.clone();
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(ShapeException.class)
        .hasMessageContaining("out overlaps " + operand + " in memory");
    assertThat(shared).isEqualTo(before);
  }
}
