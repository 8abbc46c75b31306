package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.ElementType;
import java.math.BigDecimal;

/**
 * What one output would be without rounding.
 *
 * @param sum the sum of the finite products
 * @param magnitude the sum of their absolute values
 * @param notFinite the sum of the other products; 0 where there are none
 */
record ExactValue(BigDecimal sum, BigDecimal magnitude, double notFinite) {
  /**
   * Whether {@code got} is this value: within {@code factor} units of rounding of the magnitude;
   * for integers, the sum as it wraps around.
   */
  boolean agrees(ElementType type, Number got, int factor) {
    return switch (type) {
      case FLOAT, DOUBLE -> agrees(got.doubleValue(), factor * unitRoundoff(type));
      case INT -> got.intValue() == sum.toBigIntegerExact().intValue();
      case LONG -> got.longValue() == sum.toBigIntegerExact().longValue();
    };
  }

  private boolean agrees(double got, double bound) {
    if (notFinite != 0) { // NaN too
      return Double.compare(got, notFinite) == 0;
    }
    return Double.isFinite(got)
        && new BigDecimal(got)
                .subtract(sum)
                .abs()
                .compareTo(magnitude.multiply(new BigDecimal(bound)))
            <= 0;
  }

  private static double unitRoundoff(ElementType type) {
    return type == ElementType.FLOAT ? 0x1p-24 : 0x1p-53;
  }
}
