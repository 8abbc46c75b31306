package dev.batchdot.contraction;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;

/** What a Java array can hold. */
final class Limits {
  /** The largest number of elements of an array. */
  static final int ARRAY = Integer.MAX_VALUE;

  private Limits() {}

  /**
   * Whether no array can hold a tensor of this shape, whatever its unknown extents are, unless they
   * make it empty. A shape with an extent of 0 is never too large.
   */
  static boolean isTooLarge(Shape shape) {
    long product = 1;
    boolean tooLarge = false;
    for (int axis = 0; axis < shape.rank(); axis++) {
      int extent = shape.extent(axis);
      if (extent == 0) {
        return false;
      }
      if (extent != BatchDot.DYNAMIC && !tooLarge) {
        product *= extent; // both factors are below 2^31
        tooLarge = product > ARRAY;
      }
    }
    return tooLarge;
  }
}
