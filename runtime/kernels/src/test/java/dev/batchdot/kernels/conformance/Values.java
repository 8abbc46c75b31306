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
    Object array = ordinary(type, length, random);
    if (this == SPRINKLED && length > 0) {
      for (int n = 0; n < SPRINKLES; n++) {
        double special = SPECIAL[random.nextInt(SPECIAL.length)];
        Array.set(array, random.nextInt(length), element(type, special));
      }
    }
    return array;
  }

  private static Object ordinary(ElementType type, int length, Random random) {
    return switch (type) {
      case FLOAT -> floats(length, random);
      case DOUBLE -> random.doubles(length, -1, 1).toArray();
      case INT -> random.ints(length).toArray();
      case LONG -> random.longs(length).toArray();
    };
  }

  private static float[] floats(int length, Random random) {
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      values[at] = 2 * random.nextFloat() - 1;
    }
    return values;
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
