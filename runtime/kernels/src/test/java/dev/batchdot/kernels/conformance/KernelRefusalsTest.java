package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What kernels refuse, why, and that it leaves the output untouched. */
class KernelRefusalsTest {
  /** (b, 2, 3) . (b, 3, 5) -> (b, 2, 5). */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {BatchDot.DYNAMIC, 2, 3},
      yShape = {BatchDot.DYNAMIC, 3, 5})
  interface WithExtents extends FloatArrayForms, FloatTensorForms {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1})
  interface RankOnly extends FloatTensorForms {}

  /** The first batch extent is known too: there are always 4 items. */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {4, 2, 3},
      yShape = {4, 3, 5})
  interface FourItems extends FloatArrayForms {}

  /** What one operand says of a shared axis holds for the other. */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {BatchDot.DYNAMIC, 2, BatchDot.DYNAMIC},
      yShape = {4, 3, BatchDot.DYNAMIC})
  interface PartlyStatic extends FloatTensorForms {}

  private static final int X_ITEM = 6;
  private static final int Y_ITEM = 15;
  private static final int OUT_ITEM = 10;

  private final WithExtents withExtents = BatchDots.kernel(WithExtents.class);
  private final RankOnly rankOnly = BatchDots.kernel(RankOnly.class);
  private final PartlyStatic partlyStatic = BatchDots.kernel(PartlyStatic.class);
  private final FourItems fourItems = BatchDots.kernel(FourItems.class);

  private final float[] out = filled(100);

  @Test
  void rankMismatch() {
    assertTensorsRefused(withExtents, Reason.RANK_MISMATCH, zeros(4, 3), zeros(4, 3, 5));
    assertTensorsRefused(rankOnly, Reason.RANK_MISMATCH, zeros(4, 2, 3), zeros(4, 3));
    assertTensorsRefused(rankOnly, Reason.RANK_MISMATCH, zeros(4), zeros(4, 3, 5, 1));
  }

  @Test
  void batchMismatch() {
    assertTensorsRefused(withExtents, Reason.BATCH_MISMATCH, zeros(4, 2, 3), zeros(5, 3, 5));
    assertTensorsRefused(rankOnly, Reason.BATCH_MISMATCH, zeros(1, 2, 3), zeros(5, 3, 5));
  }

  /** The operands are compared with each other before they are with the annotation. */
  @Test
  void dimMismatch() {
    assertTensorsRefused(withExtents, Reason.DIM_MISMATCH, zeros(4, 2, 4), zeros(4, 3, 5));
    assertTensorsRefused(rankOnly, Reason.DIM_MISMATCH, zeros(4, 2, 0), zeros(4, 3, 5));
  }

  @Test
  void constraint() {
    assertTensorsRefused(withExtents, Reason.CONSTRAINT, zeros(4, 3, 3), zeros(4, 3, 5));
    assertTensorsRefused(withExtents, Reason.CONSTRAINT, zeros(4, 2, 4), zeros(4, 4, 5));
    assertTensorsRefused(withExtents, Reason.CONSTRAINT, zeros(4, 2, 3), zeros(4, 3, 6));
    assertTensorsRefused(partlyStatic, Reason.CONSTRAINT, zeros(4, 2, 5), zeros(4, 5, 5));
    assertTensorsRefused(partlyStatic, Reason.CONSTRAINT, zeros(5, 2, 3), zeros(5, 3, 5));
    assertThat(partlyStatic.tensors(zeros(4, 2, 3), zeros(4, 3, 6)).data()).hasSize(4 * 2 * 6);
  }

  @Test
  void outputShape() {
    FloatTensor x = zeros(4, 2, 3);
    FloatTensor y = zeros(4, 3, 5);
    for (FloatTensor wrong :
        new FloatTensor[] {
          FloatTensor.of(filled(40), 4, 10),
          FloatTensor.of(filled(40), 4, 5, 2),
          FloatTensor.of(filled(30), 3, 2, 5)
        }) {
      assertRefused(Reason.OUTPUT_SHAPE, wrong.data(), () -> withExtents.intoTensor(x, y, wrong));
      assertRefused(Reason.OUTPUT_SHAPE, wrong.data(), () -> rankOnly.intoTensor(x, y, wrong));
      assertRefused(
          Reason.OUTPUT_SHAPE, wrong.data(), () -> BatchDots.batchDotInto(x, y, wrong, 2, 1));
    }
  }

  @Test
  void tooLarge() {
    FloatTensor column = zeros(1, 50_000, 1);
    FloatTensor row = zeros(1, 1, 50_000);
    assertTensorsRefused(rankOnly, Reason.TOO_LARGE, column, row);
    assertRefused(Reason.TOO_LARGE, out, () -> BatchDots.batchDot(column, row, 2, 1));
  }

  @Test
  void lengths() {
    assertArraysRefused(4 * X_ITEM + 1, 4 * Y_ITEM, 4 * OUT_ITEM);
    assertArraysRefused(4 * X_ITEM, 4 * Y_ITEM - 1, 4 * OUT_ITEM);
    assertArraysRefused(4 * X_ITEM, 5 * Y_ITEM, 4 * OUT_ITEM);
    assertArraysRefused(4 * X_ITEM, 0, 0);
    assertArraysRefused(0, Y_ITEM, 0);
    assertOutputRefused(4 * OUT_ITEM + 1);
    assertOutputRefused(3 * OUT_ITEM);
    assertOutputRefused(0);
  }

  @Test
  void lengthsThatFit() {
    assertThatThrownBy(() -> withExtents.arrays(new float[25], new float[75]))
        .hasMessageEndingWith(
            "x has 25 elements, which is no whole number of items of 6: 24 would be 4 of them, 30 5;"
                + " y holds 5");
    assertThatThrownBy(() -> withExtents.arrays(new float[25], new float[74]))
        .hasMessageEndingWith("24 would be 4 of them, 30 5");
    assertThatThrownBy(() -> withExtents.arrays(new float[24], new float[75]))
        .hasMessageEndingWith("y must have 60 elements, 15 an item; it has 75, which are 5 items");
    assertThatThrownBy(() -> withExtents.arrays(new float[24], new float[74]))
        .hasMessageEndingWith("y must have 60 elements, 15 an item; it has 74");
  }

  @Test
  void batchExtentOfArrays() {
    float[] x = new float[5 * X_ITEM];
    float[] y = new float[5 * Y_ITEM];
    float[] five = filled(5 * OUT_ITEM);
    assertRefused(Reason.CONSTRAINT, five, () -> fourItems.arrays(x, y));
    assertRefused(Reason.CONSTRAINT, five, () -> fourItems.intoArray(x, y, five));
    assertRefused(Reason.CONSTRAINT, five, () -> fourItems.slices(x, 0, y, 0, five, 0, 5));
    assertRefused(Reason.CONSTRAINT, five, () -> fourItems.slices(x, 0, y, 0, five, 0, 0));
    fourItems.slices(x, X_ITEM, y, Y_ITEM, five, OUT_ITEM, 4);
    assertThat(five).startsWith(filled(OUT_ITEM)).endsWith(new float[4 * OUT_ITEM]);
  }

  private static FloatTensor zeros(int... shape) {
    return FloatTensor.zeros(shape);
  }

  private static float[] filled(int length) {
    float[] array = new float[length];
    Arrays.fill(array, 77);
    return array;
  }

  private void assertTensorsRefused(
      FloatTensorForms kernel, Reason reason, FloatTensor x, FloatTensor y) {
    FloatTensor tensor = FloatTensor.of(filled(40), 4, 2, 5);
    assertRefused(reason, tensor.data(), () -> kernel.tensors(x, y));
    assertRefused(reason, tensor.data(), () -> kernel.intoTensor(x, y, tensor));
  }

  private void assertArraysRefused(int xLength, int yLength, int outLength) {
    float[] x = new float[xLength];
    float[] y = new float[yLength];
    float[] result = filled(outLength);
    assertRefused(Reason.LENGTH, result, () -> withExtents.arrays(x, y));
    assertRefused(Reason.LENGTH, result, () -> withExtents.intoArray(x, y, result));
  }

  private void assertOutputRefused(int outLength) {
    float[] x = new float[4 * X_ITEM];
    float[] y = new float[4 * Y_ITEM];
    float[] result = filled(outLength);
    assertRefused(Reason.LENGTH, result, () -> withExtents.intoArray(x, y, result));
  }

  private static void assertRefused(Reason reason, float[] output, ThrowingCallable call) {
    ShapeException refusal = catchThrowableOfType(ShapeException.class, call);
    assertThat(refusal).as("for %s", reason).isNotNull();
    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
    assertThat(output).isEqualTo(filled(output.length));
  }
}
