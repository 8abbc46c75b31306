package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.Explanation;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.Operand;
import dev.batchdot.contraction.OutputRules;
import dev.batchdot.interpreter.$Type$Interpreter;
import dev.batchdot.spi.$Type$CanonicalKernels;
import dev.batchdot.spi.Gate;
import java.util.Optional;

/** The generic path for {@code $type$} tensors: checks, then a kernel or the interpreter. */
final class $Type$GenericPath {
  private static final GenericPath<$Type$CanonicalKernels> PATH =
      GenericPath.find($Type$CanonicalKernels.class, "$Type$Kernels");

  private $Type$GenericPath() {}

  /** What runs contractions, and why. */
  static String describe() {
    return PATH.reason();
  }

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
    Contraction contraction = Contraction.of(x.shape(), y.shape(), axes);
    LoopExtents e = contraction.loops();
    String plan = PATH.kernels().map(k -> "\n" + k.plan(e.mi(), e.ni())).orElse("");
    return Explanation.of(contraction, Optional.of(ElementType.$TYPE$))
        + "runs            "
        + (describe() + plan).indent(2).strip()
        + "\n";
  }

  private static void run(Contraction contraction, $type$[] x, $type$[] y, $type$[] out) {
    if (out.length == 0) {
      return;
    }
    LoopExtents e = contraction.loops();
    if (PATH.kernels().isPresent()) {
      $Type$CanonicalKernels kernels = PATH.kernels().get();
      kernels.contract(x, 0, y, 0, out, 0, e.batch(), e.mo(), e.k(), e.mi(), e.no(), e.ni());
    } else {
      $Type$Interpreter.contract(e, x, 0, y, 0, out, 0);
    }
  }
}
