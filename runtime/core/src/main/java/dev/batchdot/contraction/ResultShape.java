package dev.batchdot.contraction;

import dev.batchdot.Shape;

/** The shape of a contraction's result. */
final class ResultShape {
  private ResultShape() {}

  /**
   * x's extents without the contracted axis, then y's without its batch axes and its contracted
   * axis; a result of rank 1 becomes (batch, 1). The shapes know what they can know of each other.
   */
  static Shape of(Shape x, Shape y, int batchDims, int xAxis, int yAxis) {
    int rank = x.rank() - 1 + y.rank() - batchDims - 1;
    int[] extents = new int[Math.max(rank, 2)];
    extents[1] = 1; // stays so where the rank is 1
    int next = 0;
    for (int axis = 0; axis < x.rank(); axis++) {
      if (axis != xAxis) {
        extents[next++] = x.extent(axis);
      }
    }
    for (int axis = batchDims; axis < y.rank(); axis++) {
      if (axis != yAxis) {
        extents[next++] = y.extent(axis);
      }
    }
    return Shape.of(extents);
  }
}
