package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an operand as multiples of one power of two. Sums of their products are sums of
 * integers: as exact as decimals, and many times as fast.
 */
final class ExactElements {
  private static final int FRACTION_BITS = 52;

  private final @Nullable BigInteger[] multiples;
  private final long[] lowBits;
  private final int width;
  private final int exponent;

  private ExactElements(@Nullable BigInteger[] multiples, int exponent) {
    this.multiples = multiples;
    this.lowBits = Arrays.stream(multiples).mapToLong(m -> m == null ? 0 : m.longValue()).toArray();
    this.width =
        Arrays.stream(multiples).mapToInt(m -> m == null ? 0 : m.bitLength()).max().orElse(0);
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

  boolean isFinite(int at) {
    return multiples[at] != null;
  }

  /** The multiple of the power of two that a finite element is. */
  BigInteger multiple(int at) {
    return Objects.requireNonNull(multiples[at]);
  }

  /** The lowest 64 bits of the multiple, which are all of it where the width is below 64. */
  long lowBits(int at) {
    return lowBits[at];
  }

  /** Of the largest multiple, in bits, without its sign. */
  int width() {
    return width;
  }

  /** Of the power of two. */
  int exponent() {
    return exponent;
  }

  private static BigInteger multiple(double value, int exponent) {
    int last = exponentOfLastPlace(value);
    return BigInteger.valueOf(significand(value, last)).shiftLeft(last - exponent);
  }

  private static int exponentOfLastBit(double value) {
    int last = exponentOfLastPlace(value);
    return last + Long.numberOfTrailingZeros(significand(value, last));
  }

  private static int exponentOfLastPlace(double value) {
    return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - FRACTION_BITS;
  }

  private static long significand(double value, int exponentOfLastPlace) {
    return (long) Math.scalb(value, -exponentOfLastPlace);
  }
}
