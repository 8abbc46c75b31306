package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.IntTensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Operands and results of nearly 2^31 elements: no index on the way to the last of them passes an
 * int. They take 8 GiB each, so the tests run only where the heap has room, as with {@code
 * -DargLine=-Xmx14g -Dtest=HugeArraysTest}.
 */
@EveryTier
class HugeArraysTest {
  private static final long ROOM = 12L << 30;

  /** So many of rows of {@value #TERMS} are 2^31 - 32,768 elements. */
  private static final int ROWS = 65_535;

  private static final int TERMS = 32_768;

  private final List<Dispatcher> dispatchers =
      List.of(BatchDots.dispatcher(), BatchDots.parallel());

  @Test
  void rowsOfOneItem() {
    IntTensor matrix = rows();
    IntTensor ones = ones(1, TERMS, 1);
    for (Dispatcher dispatcher : dispatchers) {
      assertSums(dispatcher.batchDot(matrixOf(matrix, 1, ROWS, TERMS), ones, 2, 1));
    }
  }

  @Test
  void columnsOfOneItem() {
    IntTensor matrix = rows();
    IntTensor ones = ones(1, 1, TERMS);
    for (Dispatcher dispatcher : dispatchers) {
      assertSums(dispatcher.batchDot(ones, matrixOf(matrix, 1, ROWS, TERMS), 2, 2));
    }
  }

  @Test
  void manyItems() {
    IntTensor matrix = rows();
    IntTensor ones = ones(ROWS, 1, 64);
    for (Dispatcher dispatcher : dispatchers) {
      IntTensor y = matrixOf(matrix, ROWS, 64, TERMS / 64);
      IntTensor result = dispatcher.batchDot(ones, y, 2, 1);
      assertThat(result.data()).hasSize(ROWS * (TERMS / 64));
      for (int at = 0; at < result.data().length; at++) {
        assertThat(result.data()[at] == 64 * value(at / (TERMS / 64))).as("%d", at).isTrue();
      }
    }
  }

  @Test
  void largeResults() {
    IntTensor out = rows();
    IntTensor column = ones(1, ROWS, 1);
    Arrays.setAll(column.data(), HugeArraysTest::value);
    IntTensor row = ones(1, 1, TERMS);
    IntTensor result = matrixOf(out, 1, ROWS, TERMS);
    for (Dispatcher dispatcher : dispatchers) {
      Arrays.fill(out.data(), 77);
      dispatcher.batchDotInto(column, row, result, Axes.of(2, 1));
      for (int at = 0; at < out.data().length; at += 1021) {
        assertThat(out.data()[at] == value(at / TERMS)).as("%d", at).isTrue();
      }
      assertThat(out.data()[ROWS * TERMS - 1]).isEqualTo(value(ROWS - 1));
    }
  }

  private static IntTensor rows() {
    assumeTrue(Runtime.getRuntime().maxMemory() > ROOM, "too little memory");
    IntTensor rows = IntTensor.zeros(ROWS, TERMS);
    for (int row = 0; row < ROWS; row++) {
      Arrays.fill(rows.data(), row * TERMS, (row + 1) * TERMS, value(row));
    }
    return rows;
  }

  private static int value(int row) {
    return row % 1009 + 1;
  }

  private static IntTensor matrixOf(IntTensor tensor, int... shape) {
    return IntTensor.of(tensor.data(), shape);
  }

  private static IntTensor ones(int... shape) {
    IntTensor ones = IntTensor.zeros(shape);
    Arrays.fill(ones.data(), 1);
    return ones;
  }

  private static void assertSums(IntTensor sums) {
    assertThat(sums.data()).hasSize(ROWS);
    for (int row = 0; row < ROWS; row++) {
      assertThat(sums.data()[row]).isEqualTo(TERMS * value(row));
    }
  }
}
