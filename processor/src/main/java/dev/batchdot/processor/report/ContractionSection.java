package dev.batchdot.processor.report;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Explanation;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.processor.plan.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One contraction of a kernel.
 *
 * @param methods the names of its methods
 * @param declarations these methods as they are declared
 * @param summary the element type, the equation and the shapes
 * @param handover when the kernels of batchdot-runtime run instead; empty if never
 */
record ContractionSection(
    String methods,
    List<String> declarations,
    String summary,
    String equation,
    String handover,
    String explanation,
    AxesDrawing axes,
    List<ItemCost> costs,
    RooflineDrawing roofline,
    List<TargetSection> targets) {

  /** The plans for one target. */
  record TargetSection(String name, List<PlanSection> plans) {}

  static ContractionSection of(PlannedContraction planned) {
    Contraction contraction = planned.specification().contraction();
    List<Target> targets = new ArrayList<>(planned.plans().keySet());
    Collections.reverse(targets);
    return new ContractionSection(
        planned.methods().stream()
            .map(KernelMethod::name)
            .distinct()
            .collect(Collectors.joining(", ")),
        planned.methods().stream()
            .map(m -> m.form().declaration(m.name(), m.elementType()))
            .toList(),
        planned.elementType() + " " + contraction,
        contraction.equation(),
        planned.handover().describe().strip(),
        Explanation.of(contraction, Optional.of(planned.elementType())),
        AxesDrawing.of(contraction),
        costs(planned),
        RooflineDrawing.of(planned),
        targets.stream().map(target -> targetSection(target, planned.plan(target))).toList());
  }

  private static TargetSection targetSection(Target target, KernelPlan plan) {
    List<PlanSection> sections = new ArrayList<>();
    for (Plan path : plan.paths()) {
      String condition = plan.condition(path);
      boolean only = plan.paths().size() == 1;
      String when = condition.isEmpty() ? "Otherwise" : "Where " + condition;
      sections.add(PlanSection.of(only ? "" : when, path, target));
    }
    return new TargetSection(target.toString(), sections);
  }

  /** The extents of the contraction, and those that it is specialised for. */
  private static List<ItemCost> costs(PlannedContraction planned) {
    List<ItemCost> costs = new ArrayList<>();
    costs.add(
        new ItemCost(
            planned.elementType(), planned.specification().contraction().loops(), "any call"));
    planned
        .specification()
        .specializations()
        .forEach(
            special ->
                costs.add(
                    new ItemCost(
                        planned.elementType(),
                        special.loops(),
                        special.x() + " . " + special.y())));
    return costs;
  }
}
