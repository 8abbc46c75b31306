package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One row times a y that no cache holds: more than 32 MiB. Where registers are few, turns begin.
 */
@EveryTier
class LargeOperandsTest {
  private static final int MANY = (8 << 20) + 5000;

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = 2,
      xShape = {-1, 1, 20},
      yShape = {-1, 30, 20})
  interface SmallItems {
    void apply(float[] x, float[] y, float[] out);
  }

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = 2,
      xShape = {-1, 1, 64},
      yShape = {-1, 1003, 64})
  interface LargeItems {
    void apply(float[] x, float[] y, float[] out);
  }

  @Test
  void smallItems() {
    SmallItems kernel = BatchDots.kernel(SmallItems.class);
    Row row = new Row(MANY / 600, 20, 30);
    assertThat(row.generic()).isEqualTo(row.expected());
    float[] out = new float[row.expected().length];
    kernel.apply(row.x, row.y, out);
    assertThat(out).isEqualTo(row.expected());
  }

  @Test
  void largeItems() {
    LargeItems kernel = BatchDots.kernel(LargeItems.class);
    Row row = new Row(MANY / (1003 * 64) + 1, 64, 1003);
    assertThat(row.generic()).isEqualTo(row.expected());
    float[] out = new float[row.expected().length];
    kernel.apply(row.x, row.y, out);
    assertThat(out).isEqualTo(row.expected());
  }

  /** Whatever k fills of the registers. */
  @Test
  void manyTerms() {
    int checked = 0;
    for (int k : new int[] {5, 9, 31, 48, 63}) {
      for (int columns : new int[] {3, 21, 700}) {
        Row row = new Row(MANY / (k * columns) + 1, k, columns);
        assertThat(row.generic()).isEqualTo(row.expected());
        checked++;
      }
    }
    assertThat(checked).isEqualTo(15);
  }

  /** Small integers, whose sums are exact in any order. */
  private static final class Row {
    private final int batch;
    private final int k;
    private final int columns;
    private final float[] x;
    private final float[] y;
    private final float[] expected;

    Row(int batch, int k, int columns) {
      this.batch = batch;
      this.k = k;
      this.columns = columns;
      Random random = new Random(k);
      this.x = integers(batch * k, random);
      this.y = integers(batch * columns * k, random);
      this.expected = multiply();
    }

    float[] expected() {
      return expected;
    }

    float[] generic() {
      return BatchDots.batchDot(
              FloatTensor.of(x, batch, 1, k), FloatTensor.of(y, batch, columns, k), 2, 2)
          .data();
    }

    private static float[] integers(int count, Random random) {
      float[] integers = new float[count];
      for (int i = 0; i < count; i++) {
        integers[i] = random.nextInt(17) - 8;
      }
      return integers;
    }

    private float[] multiply() {
      float[] out = new float[batch * columns];
      for (int at = 0; at < out.length; at++) {
        float sum = 0;
        for (int q = 0; q < k; q++) {
          sum += x[at / columns * k + q] * y[at * k + q];
        }
        out[at] = sum;
      }
      return out;
    }
  }
}
