package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.WorkSplit;
import dev.batchdot.spi.$Type$Loops;

/** How one contraction of {@code $type$} tensors runs. */
record $Type$Route(Contraction contraction, $Type$Loops loops, Schedule schedule) {
  /** Runs it on arrays that have been checked. */
  void run($type$[] x, $type$[] y, $type$[] out) {
    if (out.length == 0) {
      return;
    }
    if (schedule.isWhole()) {
      LoopExtents e = contraction.loops();
      loops.contract(x, 0, y, 0, out, 0, e.batch(), e.mo(), e.k(), e.mi(), e.no(), e.ni());
    } else {
      WorkSplit split = schedule.split();
      schedule.workers().run(split.parts(), part -> run(x, y, out, split, part));
    }
  }

  /** No product passes the length of an array: none is larger than an operand, or the result. */
  private void run($type$[] x, $type$[] y, $type$[] out, WorkSplit split, int part) {
    LoopExtents e = contraction.loops();
    int item = split.item(part);
    int row = item * e.mo() + split.row(part); // as if all items were one
    int column = split.column(part); // 0, or there is but one row
    loops.contract(
        x,
        row * e.k() * e.mi(),
        y,
        (item * e.no() + column) * e.k() * e.ni(),
        out,
        (row * e.mi() * e.no() + column) * e.ni(),
        split.items(part),
        split.rows(part),
        e.k(),
        e.mi(),
        split.columns(part),
        e.ni());
  }
}
