package dev.batchdot;

import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The extents of a tensor along its axes, in elements; {@link BatchDot#DYNAMIC} where unknown. */
public final class Shape {
  private final int[] extents;

  private Shape(int[] extents) {
    this.extents = extents;
  }

  /**
   * A shape of these extents, each at least 0 or {@link BatchDot#DYNAMIC}.
   *
   * @throws ShapeException ({@code BAD_EXTENT}) for any other negative extent
   */
  public static Shape of(int... extents) {
    for (int axis = 0; axis < extents.length; axis++) {
      if (extents[axis] < BatchDot.DYNAMIC) {
        throw new ShapeException(
            Reason.BAD_EXTENT,
            "shape ("
                + join(extents)
                + "): axis "
                + axis
                + " has extent "
                + extents[axis]
                + "; an extent is at least 0, or BatchDot.DYNAMIC (-1) where it is unknown");
      }
    }
    return new Shape(extents.clone());
  }

  /** The number of axes. */
  public int rank() {
    return extents.length;
  }

  /**
   * The extent along {@code axis}; {@link BatchDot#DYNAMIC} where unknown.
   *
   * @param axis counted from 0, never from the end
   * @throws IndexOutOfBoundsException where the shape has no such axis
   */
  public int extent(int axis) {
    if (axis < 0 || axis >= extents.length) {
      throw new IndexOutOfBoundsException(
          "shape "
              + this
              + " has "
              + extents.length
              + " axes, counted from 0; there is no "
              + axis);
    }
    return extents[axis];
  }

  /** The extents, as a new array. */
  public int[] toArray() {
    return extents.clone();
  }

  /** Whether every extent is known. */
  public boolean isKnown() {
    for (int extent : extents) {
      if (extent == BatchDot.DYNAMIC) {
        return false;
      }
    }
    return true;
  }

  /**
   * The number of elements: the product of the extents, 1 for rank 0.
   *
   * @throws ShapeException {@code BAD_EXTENT} when an extent is unknown, {@code TOO_LARGE} when the
   *     product passes {@link Long#MAX_VALUE}
   */
  public long size() {
    if (!isKnown()) {
      throw new ShapeException(
          Reason.BAD_EXTENT, "shape " + this + " has an unknown extent, so it has no size yet");
    }
    long size = 1;
    boolean overflow = false;
    for (int extent : extents) {
      if (extent == 0) {
        return 0;
      }
      overflow |= Math.multiplyHigh(size, extent) != 0 || size * extent < 0;
      size *= extent;
    }
    if (overflow) {
      throw new ShapeException(
          Reason.TOO_LARGE, "shape " + this + " has more than " + Long.MAX_VALUE + " elements");
    }
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Shape that && Arrays.equals(extents, that.extents));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** {@code (100, 30, ?)}, with a question mark for an unknown extent. */
  @Override
  public String toString() {
    return Arrays.stream(extents)
        .mapToObj(e -> e == BatchDot.DYNAMIC ? "?" : Integer.toString(e))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String join(int[] values) {
    return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }
}
