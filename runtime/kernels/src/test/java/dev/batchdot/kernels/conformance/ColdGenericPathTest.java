package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.io.IOException;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** The generic path gives the same bits in classes that never ran before, and when it is warm. */
@EveryTier
class ColdGenericPathTest {
  private static final int CALLS_UNTIL_WARM = 20_000;

  /** (2, 13, 300) . (2, 300, 3), on types that all class loaders share. */
  public static final class Product implements BinaryOperator<float[]> {
    /** Makes one. */
    public Product() {}

    @Override
    public float[] apply(float[] x, float[] y) {
      return BatchDots.batchDot(FloatTensor.of(x, 2, 13, 300), FloatTensor.of(y, 2, 300, 3), 2, 1)
          .data();
    }
  }

  @Test
  void sameBits() throws IOException, ReflectiveOperationException {
    float[] x = random(2 * 13 * 300);
    float[] y = random(2 * 300 * 3);
    float[] cold = FreshClasses.apply(Product.class, x, y);
    Product product = new Product();
    for (int call = 0; call < CALLS_UNTIL_WARM; call++) {
      assertThat(product.apply(x, y)).isEqualTo(cold);
    }
  }

  private static float[] random(int length) {
    Random random = new Random(length);
    float[] array = new float[length];
    for (int at = 0; at < length; at++) {
      array[at] = random.nextFloat() - 0.5f;
    }
    return array;
  }
}
