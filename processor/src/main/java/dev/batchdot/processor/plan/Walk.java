package dev.batchdot.processor.plan;

/**
 * An axis walked in equal steps, of which the last begins early enough to end with the axis: it
 * repeats what the one before has computed, and writes the same bits once more. So one tile serves
 * the whole axis, tail included.
 *
 * @param extent the extent of the axis
 * @param step the tile's size along it, at most the extent
 * @param isClamped whether code takes care that no step begins after the last; needless where the
 *     steps are whole
 */
public record Walk(int extent, int step, boolean isClamped) {
  /** Checks that the axis holds a step. */
  public Walk {
    if (step < 1 || step > extent || (extent % step != 0 && !isClamped)) {
      throw new IllegalArgumentException("steps of " + step + " along " + extent);
    }
  }

  /** A walk that is clamped where it must be. */
  public Walk(int extent, int step) {
    this(extent, step, extent % step != 0);
  }

  /** The same walk, clamped even if it need not be. */
  Walk clamped() {
    return new Walk(extent, step, true);
  }

  /** Whether the axis is one step, so that no loop is needed. */
  public boolean isSingle() {
    return step == extent;
  }

  /** Whether the last step begins where the one before ends. */
  public boolean isEven() {
    return extent % step == 0;
  }

  /** Where the last step begins. */
  public int last() {
    return extent - step;
  }

  /** The number of steps. */
  public int count() {
    return (extent + step - 1) / step;
  }

  @Override
  public String toString() {
    return extent
        + (isSingle() ? "" : " by " + step + (isEven() ? "" : ", the last from " + last()));
  }
}
