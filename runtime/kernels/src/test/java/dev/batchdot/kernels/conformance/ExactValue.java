package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.ElementType;

/**
 * What one output would be without rounding.
 *
 * @param sum the sum of the finite products
 * @param magnitude the sum of their absolute values
 * @param notFinite the sum of the other products; 0 where there are none
 */
record ExactValue(Dyadic sum, Dyadic magnitude, double notFinite) {
  /**
   * Whether {@code got} is this value: within {@code factor} units of rounding of the magnitude;
   * for integers, the sum as it wraps around.
   */
  boolean agrees(ElementType type, Number got, int factor) {
    return switch (type) {
      case FLOAT -> agrees(got.doubleValue(), factor, -24);
      case DOUBLE -> agrees(got.doubleValue(), factor, -53);
      case INT -> got.intValue() == sum.multipleOf(0).intValue();
      case LONG -> got.longValue() == sum.multipleOf(0).longValue();
    };
  }

  /** The unit of rounding is two to the power of {@code unitRoundoff}. */
  private boolean agrees(double got, int factor, int unitRoundoff) {
    if (notFinite != 0) { // NaN too
      return Double.compare(got, notFinite) == 0;
    }
    Dyadic bound = magnitude.times(factor).timesPowerOfTwo(unitRoundoff);
    return Double.isFinite(got) && Dyadic.of(got).minus(sum).abs().compareTo(bound) <= 0;
  }
}
