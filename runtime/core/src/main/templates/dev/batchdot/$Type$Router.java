package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.Explanation;
import dev.batchdot.contraction.Operand;
import dev.batchdot.contraction.OutputRules;
import dev.batchdot.contraction.PlanMemory;
import dev.batchdot.parallel.Workers;
import dev.batchdot.spi.$Type$Loops;
import dev.batchdot.spi.Gate;
import java.util.Optional;

/** Contractions of {@code $type$} tensors: checked, then run by what fits, which is remembered. */
final class $Type$Router {
  /** Nothing but the generic path. */
  static final $Type$Router GENERIC = new $Type$Router(Candidates.NONE, Workers.CALLER);

  private final Candidates candidates;
  private final Workers workers;
  private final PlanMemory<$Type$Route> routes = new PlanMemory<>(this::route);

  $Type$Router(Candidates candidates, Workers workers) {
    this.candidates = candidates;
    this.workers = workers;
  }

  $Type$Tensor contract($Type$Tensor x, $Type$Tensor y, Axes axes) {
    Gate.require();
    $Type$Route route = routes.get(x.shape(), y.shape(), axes);
    $Type$Tensor out = $Type$Tensor.zeros(route.contraction().result());
    route.run(x.data(), y.data(), out.data());
    return out;
  }

  void contractInto($Type$Tensor x, $Type$Tensor y, $Type$Tensor out, Axes axes) {
    Gate.require();
    $Type$Route route = routes.get(x.shape(), y.shape(), axes);
    Contraction contraction = route.contraction();
    OutputRules.checkShape(contraction, out.shape());
    $type$[] data = out.data();
    int length = data.length;
    OutputRules.checkApart(contraction, Operand.X, x.data(), 0, x.data().length, data, 0, length);
    OutputRules.checkApart(contraction, Operand.Y, y.data(), 0, y.data().length, data, 0, length);
    route.run(x.data(), y.data(), data);
  }

  String explain($Type$Tensor x, $Type$Tensor y, Axes axes) {
    $Type$Route route = route(x.shape(), y.shape(), axes);
    Contraction contraction = route.contraction();
    Optional<Candidate> best = candidates.best(ElementType.$TYPE$, contraction);
    return Explanation.of(contraction, Optional.of(ElementType.$TYPE$))
        + "runs            "
        + best.map(candidate -> candidate.describe(contraction))
            .orElseGet(() -> $Type$GenericPath.describe(contraction.loops()))
            .indent(2)
            .strip()
        + "\ntier            "
        + Gate.tier()
        + "\n"
        + candidates.others(best, ElementType.$TYPE$, contraction)
        + route.schedule().describe();
  }

  private $Type$Route route(Shape x, Shape y, Axes axes) {
    Contraction contraction = Contraction.of(x, y, axes);
    Optional<Candidate> best = candidates.best(ElementType.$TYPE$, contraction);
    return new $Type$Route(
        contraction,
        best.map(candidate -> ($Type$Loops) candidate.entry().loops())
            .orElseGet($Type$GenericPath::loops),
        Schedule.of(contraction.loops(), $Box$.BYTES, best, workers));
  }
}
