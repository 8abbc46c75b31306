package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.$Type$Parts;
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
      $Type$Parts parts = new $Type$Parts(loops, contraction.loops(), schedule.split());
      parts.run(schedule.workers(), x, 0, y, 0, out, 0);
    }
  }
}
