package dev.batchdot;

import java.util.Arrays;

/**
 * Which axes to contract, and how many leading axes are batch axes. A value: it is checked against
 * the operands where it is used.
 */
public final class Axes {
  /**
   * The last axis of both where y has just one axis besides its batch axes, otherwise the last axis
   * of x and the last but one of y; one batch axis.
   */
  public static final Axes DEFAULT = new Axes(new int[0], 1);

  private final int[] axes;
  private final int batchDims;

  private Axes(int[] axes, int batchDims) {
    this.axes = axes;
    this.batchDims = batchDims;
  }

  /**
   * The contracted axis of x and that of y; or one for both; or none, which is {@link #DEFAULT}.
   * Each counts in its operand's own rank, negative ones from the end.
   */
  public static Axes of(int... axes) {
    return axes.length == 0 ? DEFAULT : new Axes(axes.clone(), 1);
  }

  /** These axes, with {@code n} leading batch axes. */
  public Axes batchDims(int n) {
    return new Axes(axes, n);
  }

  /** How many leading axes are batch axes. */
  public int batchDims() {
    return batchDims;
  }

  /** The axes as they were given. */
  public int[] toArray() {
    return axes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Axes that
            && batchDims == that.batchDims
            && Arrays.equals(axes, that.axes));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(axes) + batchDims;
  }

  /** {@code axes (1, 2)}, {@code axes (1, 1)} for one axis, or {@code default axes}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (axes.length == 0) {
      text.append("default axes");
    } else {
      int[] shown = axes.length == 1 ? new int[] {axes[0], axes[0]} : axes;
      text.append("axes (").append(Shape.join(shown)).append(')');
    }
    return batchDims == 1 ? text.toString() : text + " with batchDims " + batchDims;
  }
}
