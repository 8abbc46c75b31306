package dev.batchdot.parallel;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.spi.$Type$Loops;

/**
 * A contraction of {@code $type$} arrays in parts.
 *
 * @param loops what runs each part
 * @param extents of the whole
 */
public record $Type$Parts($Type$Loops loops, LoopExtents extents, WorkSplit split) {
  /** Runs all parts on these workers; the arrays have been checked. */
  public void run(
      Workers workers,
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset) {
    workers.run(split.parts(), part -> run(part, x, xOffset, y, yOffset, out, outOffset));
  }

  /** No product passes the length of an array: none is larger than an operand, or the result. */
  private void run(
      int part, $type$[] x, int xOffset, $type$[] y, int yOffset, $type$[] out, int outOffset) {
    LoopExtents e = extents;
    int item = split.item(part);
    int row = item * e.mo() + split.row(part); // as if all items were one
    int column = split.column(part); // 0, or there is but one row
    loops.contract(
        x,
        xOffset + row * e.k() * e.mi(),
        y,
        yOffset + (item * e.no() + column) * e.k() * e.ni(),
        out,
        outOffset + (row * e.mi() * e.no() + column) * e.ni(),
        split.items(part),
        split.rows(part),
        e.k(),
        e.mi(),
        split.columns(part),
        e.ni());
  }
}
