package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.util.Random;

/** Random elements. */
enum Values {
  /** Between -1 and 1; integers of all sizes, so that sums wrap around. */
  ORDINARY,
  /** The same, with a few zeros, infinities and NaN in each array. */
  SPRINKLED;

  private static final double[] SPECIAL = {
    0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private static final int SPRINKLES = 4;

  /** A problem with such operands, the same for the same seed. */
  Problem problem(ElementType type, Contraction contraction, long seed) {
    Random random = new Random(seed);
    return new Problem(
        type,
        contraction,
        array(type, (int) contraction.x().size(), random),
        array(type, (int) contraction.y().size(), random));
  }

  private Object array(ElementType type, int length, Random random) {
    Object array = Paths.of(type).newArray(length);
    for (int at = 0; at < length; at++) {
      Array.set(array, at, ordinary(type, random));
    }
    if (this == SPRINKLED && length > 0) {
      for (int n = 0; n < SPRINKLES; n++) {
        double special = SPECIAL[random.nextInt(SPECIAL.length)];
        Array.set(array, random.nextInt(length), element(type, special));
      }
    }
    return array;
  }

  private static Number ordinary(ElementType type, Random random) {
    return switch (type) {
      case FLOAT -> 2 * random.nextFloat() - 1;
      case DOUBLE -> 2 * random.nextDouble() - 1;
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
    };
  }

  /** The value itself; as an integer 0, or the largest of its sign. */
  static Number element(ElementType type, double value) {
    return switch (type) {
      case FLOAT -> (float) value;
      case DOUBLE -> value;
      case INT -> (int) value;
      case LONG -> (long) value;
    };
  }
}
