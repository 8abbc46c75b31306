package dev.batchdot.kernels.conformance;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A dyadic rational: {@code multiple} times two to the power of {@code exponent}. Every finite
 * element is one, and so is every sum of products; as exact as decimals, and many times as fast.
 */
record Dyadic(BigInteger multiple, int exponent) implements Comparable<Dyadic> {
  static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

  private static final int FRACTION_BITS = 52;

  /** The decimal itself; not every one is dyadic. */
  static Dyadic of(BigDecimal value) {
    int digits = Math.max(value.scale(), 0);
    BigInteger[] multiple =
        value
            .setScale(digits)
            .unscaledValue()
            .divideAndRemainder(BigInteger.valueOf(5).pow(digits));
    if (multiple[1].signum() != 0) {
      throw new ArithmeticException(value + " is no dyadic rational");
    }
    return new Dyadic(multiple[0], -digits);
  }

  /** A finite number, as a multiple of its last place. */
  static Dyadic of(double value) {
    int lastPlace = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - FRACTION_BITS;
    return new Dyadic(BigInteger.valueOf((long) Math.scalb(value, -lastPlace)), lastPlace);
  }

  Dyadic minus(Dyadic other) {
    int common = Math.min(exponent, other.exponent);
    return new Dyadic(multipleOf(common).subtract(other.multipleOf(common)), common);
  }

  Dyadic times(int factor) {
    return new Dyadic(multiple.multiply(BigInteger.valueOf(factor)), exponent);
  }

  Dyadic timesPowerOfTwo(int power) {
    return new Dyadic(multiple, exponent + power);
  }

  Dyadic abs() {
    return new Dyadic(multiple.abs(), exponent);
  }

  /** How many times another power of two goes into this; it divides it. */
  BigInteger multipleOf(int otherExponent) {
    return multiple.shiftLeft(exponent - otherExponent);
  }

  /** Of the highest power of two that divides it. */
  int lastExponent() {
    return exponent + multiple.getLowestSetBit();
  }

  /** The nearest double, if that is no subnormal. */
  double doubleValue() {
    return Math.scalb(multiple.doubleValue(), exponent);
  }

  /** As numbers, unlike {@code equals}: 2 times 1 is 1 times 2. */
  @Override
  public int compareTo(Dyadic other) {
    return minus(other).multiple.signum();
  }

  @Override
  public String toString() {
    BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(exponent));
    BigDecimal decimal = new BigDecimal(multiple);
    return (exponent < 0 ? decimal.divide(power) : decimal.multiply(power)).toString();
  }
}
