package dev.batchdot;

import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;

/** The shapes of tensors that exist: every extent known, the elements in one array. */
final class TensorShapes {
  private TensorShapes() {}

  static Shape ofArray(int length, int... extents) {
    Shape shape = known(extents);
    if (shape.size() != length) {
      throw new ShapeException(
          Reason.LENGTH,
          "a tensor of shape "
              + shape
              + " has "
              + shape.size()
              + " elements, but the array has "
              + length);
    }
    return shape;
  }

  static Shape ofZeros(int... extents) {
    Shape shape = known(extents);
    if (shape.size() > Integer.MAX_VALUE) {
      throw new ShapeException(
          Reason.TOO_LARGE,
          "a tensor of shape "
              + shape
              + " has "
              + shape.size()
              + " elements, an array at most "
              + Integer.MAX_VALUE);
    }
    return shape;
  }

  /** Where the element at {@code index} stands in the array. */
  static int offset(Shape shape, int... index) {
    if (index.length != shape.rank()) {
      throw new IndexOutOfBoundsException(
          "index %s has %s numbers; a tensor of shape %s has %s axes"
              .formatted(Arrays.toString(index), index.length, shape, shape.rank()));
    }
    int offset = 0;
    for (int axis = 0; axis < index.length; axis++) {
      if (index[axis] < 0 || index[axis] >= shape.extent(axis)) {
        throw new IndexOutOfBoundsException(
            "index %s of a tensor of shape %s: %s is outside axis %s, which has extent %s"
                .formatted(Arrays.toString(index), shape, index[axis], axis, shape.extent(axis)));
      }
      offset = offset * shape.extent(axis) + index[axis];
    }
    return offset;
  }

  private static Shape known(int... extents) {
    Shape shape = Shape.of(extents);
    if (!shape.isKnown()) {
      throw new ShapeException(
          Reason.BAD_EXTENT,
          "a tensor of shape " + shape + ": every extent of a tensor is known, and at least 0");
    }
    return shape;
  }
}
