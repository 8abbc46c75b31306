package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.FloatTensor;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extents at the ends of what there is: 0, 1, very many items, one item of much work, overflow. */
@EveryTier
class LargeAndOddTest {
  private static final int MOST = Integer.MAX_VALUE;

  @BatchDot(xRank = 4, yRank = 4, axes = 2)
  interface RankOnly extends FloatTensorForms {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1})
  interface Matrices extends FloatTensorForms {}

  private final RankOnly rankOnly = BatchDots.kernel(RankOnly.class);
  private final Matrices matrices = BatchDots.kernel(Matrices.class);
  private final Dispatcher dispatcher = BatchDots.dispatcher(rankOnly, matrices).parallel();

  /** Each of batch, mo, k, mi, no and ni is 0, 1 or more. */
  @Test
  void zeroAndOneInEveryPlace() {
    int compared = 0;
    for (int code = 0; code < 729; code++) {
      int[] e = new int[6];
      for (int place = 0, rest = code; place < 6; place++, rest /= 3) {
        e[place] = List.of(0, 1, 3).get(rest % 3);
      }
      Contraction c =
          Contraction.of(
              Shape.of(e[0], e[1], e[2], e[3]), Shape.of(e[0], e[4], e[2], e[5]), Axes.of(2));
      Comparison comparison = Comparison.of(Values.ORDINARY.problem(ElementType.FLOAT, c, code));
      compared += comparison.genericPath();
      compared += comparison.interpreter();
      compared += comparison.dispatcher(dispatcher);
      compared += comparison.tensorForms(rankOnly);
    }
    assertThat(compared).isEqualTo(729 * 7);
  }

  /** Empty operands may have extents whose product passes any number. */
  @Test
  void emptyTensorsOfLargeExtents() {
    FloatTensor x = FloatTensor.zeros(0, MOST, MOST, MOST);
    assertEmpty(x, FloatTensor.zeros(0, MOST, MOST, 1), 2, 2);
    assertEmpty(FloatTensor.zeros(3, MOST, 2, 0), FloatTensor.zeros(3, MOST, 2, 0), 2, 2);
    assertEmpty(FloatTensor.zeros(MOST, 0, 0, 1), FloatTensor.zeros(MOST, 1, 0, MOST), 2, 2);
  }

  private void assertEmpty(FloatTensor x, FloatTensor y, int... axes) {
    Shape shape = BatchDots.outputShape(x.shape(), y.shape(), Axes.of(axes));
    for (FloatTensor result :
        List.of(
            BatchDots.batchDot(x, y, axes),
            dispatcher.batchDot(x, y, axes),
            rankOnly.tensors(x, y))) {
      assertThat(result.shape()).isEqualTo(shape);
      assertThat(result.data()).isEmpty();
    }
  }

  /** Beyond an array's limit, beyond int, and beyond long; the operands are small or empty. */
  @Test
  void resultsThatNoArrayHolds() {
    assertTooLarge(zeros(1, 65_536, 1), zeros(1, 1, 32_768), "(1, 65536, 32768)");
    assertTooLarge(zeros(1, 65_536, 1), zeros(1, 1, 65_536), "(1, 65536, 65536)");
    assertTooLarge(zeros(2, MOST, 0), zeros(2, 0, MOST), "(2, 2147483647, 2147483647)");
    FloatTensor x = zeros(MOST, MOST, 0, MOST);
    FloatTensor y = zeros(MOST, MOST, 0, MOST);
    refused("the result (2147483647, 2147483647, ", () -> rankOnly.tensors(x, y));
    refused("the result (2147483647, 2147483647, ", () -> BatchDots.batchDot(x, y, 2));
    refused("the result (2147483647, 2147483647, ", () -> dispatcher.batchDot(x, y, 2));
  }

  private void assertTooLarge(FloatTensor x, FloatTensor y, String shape) {
    FloatTensor out = FloatTensor.of(new float[] {77}, 1, 1, 1);
    String words = "the result " + shape + " has more than 2147483647 elements";
    refused(words, () -> BatchDots.batchDot(x, y, 2, 1));
    refused(words, () -> BatchDots.batchDotInto(x, y, out, 2, 1));
    refused(words, () -> dispatcher.batchDot(x, y, 2, 1));
    refused(words, () -> dispatcher.batchDotInto(x, y, out, -1, -2));
    refused(words, () -> matrices.tensors(x, y));
    refused(words, () -> matrices.intoTensor(x, y, out));
    assertThat(out.data()).containsExactly(77);
  }

  @Test
  void aMillionItems() {
    int items = 1_000_000;
    FloatTensor x = counted(zeros(items, 2, 3));
    FloatTensor y = counted(zeros(items, 3, 2));
    float[] expected = new float[items * 4];
    for (int b = 0; b < items; b++) {
      for (int at = 0; at < 4; at++) {
        for (int k = 0; k < 3; k++) {
          expected[b * 4 + at] +=
              x.data()[b * 6 + at / 2 * 3 + k] * y.data()[b * 6 + k * 2 + at % 2];
        }
      }
    }
    assertGives(expected, x, y);
  }

  @Test
  void oneItemOfMuchWork() {
    int m = 300;
    int terms = 1000;
    int n = 500;
    FloatTensor x = counted(zeros(1, m, terms));
    FloatTensor y = counted(zeros(1, terms, n));
    float[] expected = new float[m * n];
    for (int row = 0; row < m; row++) {
      for (int k = 0; k < terms; k++) {
        float factor = x.data()[row * terms + k];
        for (int col = 0; col < n; col++) {
          expected[row * n + col] += factor * y.data()[k * n + col];
        }
      }
    }
    assertGives(expected, x, y);
  }

  /** Y of 32 MiB and more, in small items, in large ones, and in some that end within a group. */
  @ParameterizedTest
  @CsvSource({"14001, 20, 30", "263, 32, 1001", "1031, 64, 130"})
  void oneRowBeyondTheCaches(int items, int terms, int columns) {
    FloatTensor x = counted(zeros(items, 1, terms));
    FloatTensor y = counted(zeros(items, columns, terms));
    float[] expected = new float[items * columns];
    for (int at = 0; at < expected.length; at++) {
      int row = at / columns * terms;
      for (int k = 0; k < terms; k++) {
        expected[at] += x.data()[row + k] * y.data()[at * terms + k];
      }
    }
    assertThat(BatchDots.batchDot(x, y, 2, 2).data()).isEqualTo(expected);
    assertThat(BatchDots.parallel().batchDot(x, y, 2, 2).data()).isEqualTo(expected);
    assertThat(dispatcher.batchDot(x, y, 2, 2).data()).isEqualTo(expected);
  }

  /**
   * X is transposed and so large that it is copied, strip by strip, for each block of k; or not.
   */
  @ParameterizedTest
  @CsvSource({"403, 170, 200", "207, 600, 131", "2000, 70, 193", "350, 150, 141"})
  void transposedRowsBeyondTheCaches(int m, int terms, int n) {
    FloatTensor x = counted(zeros(2, terms, m));
    FloatTensor y = counted(zeros(2, terms, n));
    FloatTensor transposed = zeros(2, n, terms);
    float[] expected = new float[2 * m * n];
    for (int at = 0; at < y.data().length; at++) {
      int item = at / (terms * n);
      int k = at / n % terms;
      int col = at % n;
      transposed.data()[(item * n + col) * terms + k] = y.data()[at];
      for (int row = 0; row < m; row++) {
        float factor = x.data()[(item * terms + k) * m + row];
        expected[(item * m + row) * n + col] += factor * y.data()[at];
      }
    }
    assertThat(BatchDots.batchDot(x, y, 1, 1).data()).isEqualTo(expected);
    assertThat(BatchDots.batchDot(x, transposed, 1, 2).data()).isEqualTo(expected);
    assertThat(BatchDots.parallel().batchDot(x, y, 1, 1).data()).isEqualTo(expected);
    assertThat(dispatcher.batchDot(x, transposed, 1, 2).data()).isEqualTo(expected);
  }

  /** X or the result is so large that some rows meet a group of columns before the next do. */
  @ParameterizedTest
  @CsvSource({
    "LAST_FIRST, FLOAT, 171, 300, 301",
    "LAST_FIRST, FLOAT, 401, 20, 701",
    "LAST_LAST, DOUBLE, 101, 270, 555",
    "LAST_MIDDLE, FLOAT, 173, 300, 50",
    "MIDDLE_LAST, DOUBLE, 131, 200, 70",
    "MIDDLE_MIDDLE, FLOAT, 181, 300, 50"
  })
  void groupsOfColumns(Operands operands, ElementType type, int m, int k, int n) {
    Comparison comparison =
        Comparison.of(Values.ORDINARY.problem(type, operands.of(1, m, k, n), 7));
    assertThat(comparison.genericPath()).isPositive();
  }

  private void assertGives(float[] expected, FloatTensor x, FloatTensor y) {
    assertThat(BatchDots.batchDot(x, y).data()).isEqualTo(expected);
    assertThat(BatchDots.parallel().batchDot(x, y).data()).isEqualTo(expected);
    assertThat(dispatcher.batchDot(x, y).data()).isEqualTo(expected);
    assertThat(matrices.tensors(x, y).data()).isEqualTo(expected);
  }

  private static void refused(String words, ThrowingCallable call) {
    ShapeException refusal = catchThrowableOfType(ShapeException.class, call);
    assertThat(refusal).isNotNull().hasMessageContaining(words);
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  private static FloatTensor zeros(int... shape) {
    return FloatTensor.zeros(shape);
  }

  /** Small integers, so that sums are exact in any order. */
  private static FloatTensor counted(FloatTensor tensor) {
    for (int at = 0; at < tensor.data().length; at++) {
      tensor.data()[at] = at % 13 - 6;
    }
    return tensor;
  }
}
