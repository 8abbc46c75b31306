package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.Operand;
import dev.batchdot.contraction.OutputRules;
import dev.batchdot.interpreter.$Type$Interpreter;
import dev.batchdot.spi.Gate;

/** The generic path for {@code $type$} tensors: checks, then a kernel or the interpreter. */
final class $Type$GenericPath {
  private $Type$GenericPath() {}

  static $Type$Tensor contract($Type$Tensor x, $Type$Tensor y, Axes axes) {
    Gate.require();
    Contraction contraction = Contraction.of(x.shape(), y.shape(), axes);
    $Type$Tensor out = $Type$Tensor.zeros(contraction.result().toArray());
    run(contraction, x.data(), y.data(), out.data());
    return out;
  }

  static void contractInto($Type$Tensor x, $Type$Tensor y, $Type$Tensor out, Axes axes) {
    Gate.require();
    Contraction contraction = Contraction.of(x.shape(), y.shape(), axes);
    OutputRules.checkShape(contraction, out.shape());
    $type$[] data = out.data();
    int length = data.length;
    OutputRules.checkApart(contraction, Operand.X, x.data(), 0, x.data().length, data, 0, length);
    OutputRules.checkApart(contraction, Operand.Y, y.data(), 0, y.data().length, data, 0, length);
    run(contraction, x.data(), y.data(), data);
  }

  static String explain($Type$Tensor x, $Type$Tensor y, Axes axes) {
    return GenericPath.explain(Contraction.of(x.shape(), y.shape(), axes), ElementType.$TYPE$);
  }

  private static void run(Contraction contraction, $type$[] x, $type$[] y, $type$[] out) {
    if (out.length == 0) {
      return;
    }
    LoopExtents e = contraction.loops();
    if (GenericPath.kernels().isPresent()) {
      GenericPath.kernels()
          .get()
          .contract(x, 0, y, 0, out, 0, e.batch(), e.mo(), e.k(), e.mi(), e.no(), e.ni());
    } else {
      $Type$Interpreter.contract(e, x, 0, y, 0, out, 0);
    }
  }
}
