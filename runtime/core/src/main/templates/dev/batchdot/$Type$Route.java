package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.spi.$Type$Loops;

/** How one contraction of {@code $type$} tensors runs. */
record $Type$Route(Contraction contraction, $Type$Loops loops) {
  /** Runs it on arrays that have been checked. */
  void run($type$[] x, $type$[] y, $type$[] out) {
    if (out.length > 0) {
      LoopExtents e = contraction.loops();
      loops.contract(x, 0, y, 0, out, 0, e.batch(), e.mo(), e.k(), e.mi(), e.no(), e.ni());
    }
  }
}
