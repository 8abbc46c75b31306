package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an operand as multiples of one power of two. Sums of their products are sums of
 * integers: as exact as decimals, and many times as fast.
 */
final class ExactElements {
  private static final int FRACTION_BITS = 52;

  private final @Nullable BigInteger[] multiples;
  private final int exponent;

  private ExactElements(@Nullable BigInteger[] multiples, int exponent) {
    this.multiples = multiples;
    this.exponent = exponent;
  }

  static ExactElements of(ElementType type, Object array) {
    IntStream indices = IntStream.range(0, Array.getLength(array));
    return type.isFloating()
        ? of(indices.mapToDouble(at -> Array.getDouble(array, at)).toArray())
        : new ExactElements(
            indices
                .mapToObj(at -> BigInteger.valueOf(Array.getLong(array, at)))
                .toArray(BigInteger[]::new),
            0);
  }

  private static ExactElements of(double[] values) {
    int exponent =
        Arrays.stream(values)
            .filter(value -> Double.isFinite(value) && value != 0)
            .mapToInt(ExactElements::exponentOfLastBit)
            .min()
            .orElse(0);
    return new ExactElements(
        Arrays.stream(values)
            .mapToObj(value -> Double.isFinite(value) ? multiple(value, exponent) : null)
            .toArray(BigInteger[]::new),
        exponent);
  }

  /** The element's multiple of the power of two; null where it is not finite. */
  @Nullable BigInteger multiple(int at) {
    return multiples[at];
  }

  /** Of the power of two. */
  int exponent() {
    return exponent;
  }

  private static BigInteger multiple(double value, int exponent) {
    if (value == 0) {
      return BigInteger.ZERO;
    }
    int last = exponentOfLastBit(value);
    return BigInteger.valueOf((long) Math.scalb(value, -last)).shiftLeft(last - exponent);
  }

  private static int exponentOfLastBit(double value) {
    return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - FRACTION_BITS;
  }
}
