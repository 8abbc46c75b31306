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
    @Nullable Dyadic[] elements =
        Arrays.stream(values)
            .mapToObj(value -> Double.isFinite(value) ? Dyadic.of(value) : null)
            .toArray(Dyadic[]::new);
    int exponent =
        Arrays.stream(elements)
            .filter(element -> element != null && element.multiple().signum() != 0)
            .mapToInt(Dyadic::lastExponent)
            .min()
            .orElse(0);
    return new ExactElements(
        Arrays.stream(elements)
            .map(element -> element == null ? null : element.multipleOf(exponent))
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
}
