package dev.batchdot.parallel;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.spi.$Type$Loops;
import dev.batchdot.spi.$Type$Scratch;

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

  private void run(
      int part, $type$[] x, int xOffset, $type$[] y, int yOffset, $type$[] out, int outOffset) {
    LoopExtents e = extents;
    int item = split.item(part);
    // No product passes the length of an array: none is larger than an operand, or the result.
    int xItem = xOffset + item * e.mo() * e.k() * e.mi();
    int yItem = yOffset + item * e.no() * e.k() * e.ni();
    int outItem = outOffset + item * e.mo() * e.mi() * e.no() * e.ni();
    if (split.blocks() == 1) {
      int items = split.items(part);
      loops.contract(
          x, xItem, y, yItem, out, outItem, items, e.mo(), e.k(), e.mi(), e.no(), e.ni());
      return;
    }
    int line = split.line(part);
    int lines = split.lines(part);
    int row = e.no() * e.ni();
    switch (split.lines()) {
      case OUTER_ROWS -> {
        int xLine = xItem + line * e.k() * e.mi();
        int outLine = outItem + line * e.mi() * row;
        loops.contract(x, xLine, y, yItem, out, outLine, 1, lines, e.k(), e.mi(), e.no(), e.ni());
      }
      case INNER_ROWS -> {
        $type$[] block = $Type$Scratch.take(e.k() * lines);
        for (int q = 0; q < e.k(); q++) {
          System.arraycopy(x, xItem + q * e.mi() + line, block, q * lines, lines);
        }
        int outLine = outItem + line * row;
        loops.contract(block, 0, y, yItem, out, outLine, 1, 1, e.k(), lines, e.no(), e.ni());
        $Type$Scratch.give(block);
      }
      case COLUMNS -> {
        int yLine = yItem + line * e.k() * e.ni();
        int outLine = outItem + line * e.ni();
        loops.contract(x, xItem, y, yLine, out, outLine, 1, 1, e.k(), 1, lines, e.ni());
      }
    }
  }
}
