package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.ElementType;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  private static final int PRODUCTS = 1000;

  /** Products of up to 106 bits. */
  @Test
  void doubles() {
    Random random = new Random(1);
    double[] x = random.doubles(PRODUCTS, -1, 1).toArray();
    double[] y = random.doubles(PRODUCTS, -1, 1).toArray();
    check(ElementType.DOUBLE, x, y, ExactSum.OfTwoWords.class);
  }

  @Test
  void doublesFarFromEachOther() {
    Random random = new Random(2);
    double[] x =
        random.doubles(PRODUCTS).map(value -> Math.scalb(value, random.nextInt(99))).toArray();
    double[] y = random.doubles(PRODUCTS, -1, 1).toArray();
    check(ElementType.DOUBLE, x, y, ExactSum.OfAnyWidth.class);
  }

  @Test
  void ints() {
    Random random = new Random(3);
    int[] x = random.ints(PRODUCTS).toArray();
    int[] y = random.ints(PRODUCTS).toArray();
    check(ElementType.INT, x, y, ExactSum.OfTwoWords.class);
  }

  /** A thousand products of 126 bits need more than two words. */
  @Test
  void longs() {
    Random random = new Random(4);
    long[] x = random.longs(PRODUCTS).toArray();
    long[] y = random.longs(PRODUCTS).toArray();
    check(ElementType.LONG, x, y, ExactSum.OfAnyWidth.class);
  }

  private static void check(
      ElementType type, Object xArray, Object yArray, Class<? extends ExactSum> form) {
    ExactElements x = ExactElements.of(type, xArray);
    ExactElements y = ExactElements.of(type, yArray);
    ExactSum products = ExactSum.of(x, y, PRODUCTS);
    BigInteger sum = BigInteger.ZERO;
    BigInteger magnitude = BigInteger.ZERO;
    for (int at = 0; at < PRODUCTS; at++) {
      products.add(at, at);
      BigInteger product = x.multiple(at).multiply(y.multiple(at));
      sum = sum.add(product);
      magnitude = magnitude.add(product.abs());
      assertThat(products.sum()).isEqualTo(sum);
      assertThat(products.magnitude()).isEqualTo(magnitude);
    }
    assertThat(products).isInstanceOf(form);
  }
}
