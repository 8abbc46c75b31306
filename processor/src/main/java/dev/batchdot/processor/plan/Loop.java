package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;

/**
 * One loop of a plan.
 *
 * @param axis what it walks: {@code items}, {@code rows}, {@code columns}, or an extent of the
 *     canonical form
 * @param extent {@link BatchDot#DYNAMIC} where it is known only at the call
 * @param step how much of it one pass takes
 * @param tail what becomes of a last pass that is shorter
 * @param note what else is done on the way; empty if nothing
 */
public record Loop(String axis, int extent, int step, Tail tail, String note) {
  /** What becomes of a last pass that has less than a step. */
  public enum Tail {
    /** It begins earlier, and repeats what the one before has computed. */
    OVERLAP,
    /** The same loops take less. */
    SHORTER,
    /** Loops of its own take it. */
    OWN_LOOPS,
    /** Fewer registers take it, the last with some lanes masked. */
    FEWER_LANES
  }

  /** Checks that the loop goes on. */
  public Loop {
    if (step < 1) {
      throw new IllegalArgumentException(axis + " by " + step);
    }
  }

  /** One element at a time. */
  static Loop each(String axis, int extent) {
    return new Loop(axis, extent, 1, Tail.OWN_LOOPS, "");
  }

  /** Steps of which the last begins early. */
  static Loop of(String axis, Walk walk) {
    return new Loop(axis, walk.extent(), walk.step(), Tail.OVERLAP, "");
  }

  /** The same with a note. */
  Loop with(String remark) {
    return new Loop(axis, extent, step, tail, remark);
  }

  /** Whether the extent is known to javac. */
  public boolean isKnown() {
    return extent != BatchDot.DYNAMIC;
  }

  /** The number of passes, the last of which may be short; of a known extent. */
  public int count() {
    return (extent + step - 1) / step;
  }

  /** Whether no pass takes what another has taken, whatever the extent. */
  boolean repeatsNothing() {
    return tail != Tail.OVERLAP;
  }

  /** How many elements all passes take, with what is taken twice; of a known extent. */
  int taken() {
    return tail == Tail.OVERLAP ? count() * step : extent;
  }

  /** Where the pass of this number begins; of a known extent. */
  public int start(int pass) {
    int start = pass * step;
    return tail == Tail.OVERLAP ? Math.max(0, Math.min(start, extent - step)) : start;
  }

  @Override
  public String toString() {
    return axis + " " + walk() + (note.isEmpty() ? "" : "; " + note);
  }

  private String walk() {
    if (!isKnown()) {
      return "?" + (step == 1 ? ", one by one" : " by " + step);
    }
    if (extent <= step) {
      return extent + (extent == 1 ? "" : " at once");
    }
    if (step == 1) {
      return extent + ", one by one";
    }
    int rest = extent % step;
    String walk = extent + " by " + step;
    if (rest == 0) {
      return walk;
    }
    return walk
        + switch (tail) {
          case OVERLAP -> ", the last from " + (extent - step);
          case SHORTER -> ", the last " + rest;
          case OWN_LOOPS -> ", the last " + rest + " in loops of their own";
          case FEWER_LANES -> ", the last " + rest + " in fewer registers or lanes";
        };
  }
}
