package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.LoopExtents;
import java.util.stream.IntStream;

/**
 * The canonical extents as a register tile sees them: rows are x's free elements that it spans (mi,
 * or mo where mi is 1), columns are y's (ni, or no where ni is 1).
 *
 * @param extents constants where known
 */
public record Layout(LoopExtents extents) {
  /** Whether rows are neighbours in memory (mi), and the contracted axis is not. */
  public boolean rowsAreInner() {
    return extents.mi() != 1;
  }

  /** Whether columns are neighbours in memory (ni), and the contracted axis is not. */
  public boolean colsAreInner() {
    return extents.ni() != 1;
  }

  /** The extent along which a tile's rows lie. */
  public int rows() {
    return rowsAreInner() ? extents.mi() : extents.mo();
  }

  /** The extent along which a tile's columns lie. */
  public int cols() {
    return colsAreInner() ? extents.ni() : extents.no();
  }

  /** The extent of the contracted axis. */
  public int k() {
    return extents.k();
  }

  /** The outer extent of x that rows do not span; 1 where they span it. */
  public int outerRows() {
    return rowsAreInner() ? extents.mo() : 1;
  }

  /** The outer extent of y that columns do not span; 1 where they span it. */
  public int outerCols() {
    return colsAreInner() ? extents.no() : 1;
  }

  /** Whether rows, columns and k are unknown, and other extents are unknown or 1. */
  boolean isOpen() {
    boolean othersToo =
        extents.byName().values().stream().allMatch(e -> e == BatchDot.DYNAMIC || e == 1);
    return othersToo && IntStream.of(rows(), cols(), k()).allMatch(e -> e == BatchDot.DYNAMIC);
  }
}
