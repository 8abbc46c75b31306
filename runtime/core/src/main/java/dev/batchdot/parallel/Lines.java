package dev.batchdot.parallel;

import dev.batchdot.contraction.LoopExtents;

/** Of what an item has several, in the result one after another: what blocks of it are made of. */
public enum Lines {
  /** Indices of mo: a block is contiguous in x. */
  OUTER_ROWS("rows"),

  /** Indices of mi, where mo is 1: a block lies all over x, and each part copies its own. */
  INNER_ROWS("rows"),

  /** Indices of no, where there is one row: a block is contiguous in y. */
  COLUMNS("columns");

  /** A block's copy is read so often at least, or copying would cost too much. */
  private static final int LEAST_READS = 16;

  private final String name;

  Lines(String name) {
    this.name = name;
  }

  /** Those that items of such extents are split by. */
  public static Lines of(LoopExtents e) {
    if (e.mo() != 1) {
      return OUTER_ROWS;
    }
    return e.mi() == 1 ? COLUMNS : INNER_ROWS;
  }

  /** How many there are. */
  public int extent(LoopExtents e) {
    return switch (this) {
      case OUTER_ROWS -> e.mo();
      case INNER_ROWS -> e.mi();
      case COLUMNS -> e.no();
    };
  }

  /** Whether the parts of an item are worth what they cost. */
  boolean pay(LoopExtents e) {
    return this != INNER_ROWS || (long) e.no() * e.ni() >= LEAST_READS;
  }

  @Override
  public String toString() {
    return name;
  }
}
