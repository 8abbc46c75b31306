package dev.batchdot;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.interpreter.$Type$Interpreter;
import dev.batchdot.spi.$Type$CanonicalKernels;
import dev.batchdot.spi.$Type$Generic;
import dev.batchdot.spi.$Type$Loops;
import dev.batchdot.spi.GenericKernels;

/** What runs contractions of {@code $type$} tensors that no kernel was named for. */
final class $Type$GenericPath {
  private static final GenericKernels<$Type$CanonicalKernels> PATH = $Type$Generic.find();

  private $Type$GenericPath() {}

  /** What runs, and why. */
  static String describe() {
    return PATH.reason();
  }

  /** The same, and the plan for such extents. */
  static String describe(LoopExtents e) {
    return describe()
        + PATH.kernels().map(k -> "\n" + k.plan(e.mo(), e.mi(), e.no(), e.ni())).orElse("");
  }

  static $Type$Loops loops() {
    return PATH.kernels().isPresent() ? PATH.kernels().get() : $Type$GenericPath::interpret;
  }

  private static void interpret(
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    LoopExtents extents = new LoopExtents(batch, mo, k, mi, no, ni);
    $Type$Interpreter.contract(extents, x, xOffset, y, yOffset, out, outOffset);
  }
}
