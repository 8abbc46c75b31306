package dev.batchdot;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.ShapeException.Reason;
import org.junit.jupiter.api.Test;

/** The generic path where batchdot-runtime is not there: the interpreter runs. */
class BatchDotsTest {
  private final FloatTensor x = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
  private final FloatTensor y = FloatTensor.of(new float[] {5, 6, 7, 8}, 2, 2);

  /** The first example in the documentation of TensorFlow 1.4. */
  @Test
  void rowsOfTwoMatrices() {
    FloatTensor result = BatchDots.batchDot(x, y, 1);
    assertThat(result.shape()).isEqualTo(Shape.of(2, 1));
    assertThat(result.data()).containsExactly(1 * 5 + 2 * 6, 3 * 7 + 4 * 8);
  }

  @Test
  void everyElementType() {
    assertThat(
            BatchDots.batchDot(
                    DoubleTensor.of(new double[] {1, 2}, 1, 2),
                    DoubleTensor.of(new double[] {3, 4}, 1, 2))
                .data())
        .containsExactly(11);
    assertThat(
            BatchDots.batchDot(
                    IntTensor.of(new int[] {1 << 30, 2}, 1, 2),
                    IntTensor.of(new int[] {4, 4}, 1, 2))
                .data())
        .containsExactly(8); // wraps around
    assertThat(
            BatchDots.batchDot(
                    LongTensor.of(new long[] {1L << 62, 2}, 1, 2),
                    LongTensor.of(new long[] {4, 4}, 1, 2))
                .data())
        .containsExactly(8);
  }

  @Test
  void severalBatchAxes() {
    FloatTensor queries = FloatTensor.of(new float[] {1, 2, 3, 4}, 1, 2, 1, 2);
    FloatTensor keys = FloatTensor.of(new float[] {1, 0, 0, 1, 1, 0, 0, 1}, 1, 2, 2, 2);
    FloatTensor scores = BatchDots.batchDot(queries, keys, Axes.of(3).batchDims(2));
    assertThat(scores.shape()).isEqualTo(Shape.of(1, 2, 1, 2));
    assertThat(scores.data()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void intoOutput() {
    FloatTensor out = FloatTensor.of(new float[] {Float.NaN, Float.NaN}, 2, 1);
    BatchDots.batchDotInto(x, y, out, 1);
    assertThat(out.data()).containsExactly(17, 53);
  }

  @Test
  void outputOfAnotherShape() {
    FloatTensor out = FloatTensor.of(new float[] {77, 77}, 1, 2);
    assertThat(refusal(Reason.OUTPUT_SHAPE, () -> BatchDots.batchDotInto(x, y, out, 1)))
        .isEqualTo(
            "batchDot of x (2, 2) and y (2, 2) over axes (1, 1): "
                + "out has shape (1, 2), but the result has (2, 1); out must have the same");
    assertThat(out.data()).containsOnly(77);
  }

  @Test
  void outputThatIsAnInput() {
    FloatTensor out = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    FloatTensor row = FloatTensor.of(out.data(), 2, 2, 1);
    FloatTensor one = FloatTensor.of(new float[] {1, 1}, 2, 1);
    assertThatThrownBy(() -> BatchDots.batchDotInto(row, one, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("out overlaps x in memory");
    assertThat(out.data()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void environmentSaysThatItIsInterpreted() {
    assertThat(BatchDots.environment())
        .contains("interpreted: batchdot-runtime is not on the class path")
        .contains("portable")
        .contains(System.getProperty("java.version"));
  }

  @Test
  void explanationOfTensorsSaysWhatRuns() {
    assertThat(BatchDots.explain(x, y, Axes.of(1)))
        .startsWith("batchDot of x (2, 2) and y (2, 2) over axes (1, 1)\n")
        .contains("interpreted: batchdot-runtime is not on the class path")
        .contains("\ntier            portable: plain Java; ")
        .contains("(float)")
        .doesNotContain("(double");
  }
}
