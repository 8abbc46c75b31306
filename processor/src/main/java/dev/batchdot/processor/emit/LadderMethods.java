package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of a ladder plan: the entry, which picks a form by the extents of the call, and what
 * serves each form.
 */
final class LadderMethods {
  private final VectorPath path;
  private final LadderPlan plan;
  private final Variant variant;
  private final PathNames names;
  private final LadderRungs rungs;
  private final Map<String, Object> terms;
  private final LadderItems items;
  private final Optional<LadderPermutes> permutes;
  private final Optional<LadderHeld> held;

  LadderMethods(VectorPath path, LadderPlan plan, Variant variant) {
    this.path = path;
    this.plan = plan;
    this.variant = variant;
    this.names = path.names();
    this.rungs = new LadderRungs(path, plan);
    this.terms = LadderTerms.of(plan, names, rungs);
    this.items = new LadderItems(path, plan, terms);
    this.permutes = plan.permutes().map(p -> new LadderPermutes(path, plan, p, terms));
    this.held = plan.held().map(h -> new LadderHeld(path, plan, h, terms));
  }

  /** Adds them all; {@code portable} is the entry of the portable loops. */
  void add(String entry, String portable, String javadoc) {
    path.loops(entry, plan, javadoc, forms(portable));
    plan.dots().ifPresent(dots -> new LadderDots(path, plan, dots).add());
    permutes.ifPresent(p -> p.add(entry));
    held.ifPresent(h -> h.add(entry));
    if (plan.hasAxpy()) {
      PathNames axpy = names.with("Axpy");
      new AxpyMethods(path.with(axpy), plan.axpy()).add(axpy.entry(), "One wide row.\n");
    }
    items.add(names.items());
    new LadderPanels(path, plan, terms).add(names.rest());
    rungs.add();
  }

  private CodeBlock forms(String portable) {
    CodeBlock.Builder code = CodeBlock.builder();
    permutes.map(LadderPermutes::call).ifPresent(code::add);
    held.map(LadderHeld::call).ifPresent(code::add);
    plan.dots()
        .ifPresent(
            dots -> {
              code.beginControlFlow("if ($L)", dots.guard());
              code.add(LoopMethods.call("", LadderDots.name(names), plan.extents()));
              code.addStatement("return").endControlFlow();
            });
    code.addNamed("if (k == 0 || k > " + LadderPlan.MOST_K + " || $cols:L < ", terms);
    code.add("$L) {\n", plan.leastCols()).indent();
    code.add(variant.callScalar(portable, plan.elementType(), plan.extents()));
    code.addStatement("return").endControlFlow();
    if (plan.hasAxpy()) {
      code.addNamed("if ($rows:L == 1 && $outerCols:L == 1 && $cols:L > $widest:L) {\n", terms)
          .indent();
      code.add(LoopMethods.call("", names.with("Axpy").entry(), plan.extents()));
      code.addStatement("return").endControlFlow();
    }
    code.add(LadderPanels.choice(plan, terms));
    code.addNamed("int vectors = $across:L(lanes, $cols:L);\n", terms);
    code.addNamed("if ($flat:Lk <= $terms:L && (", terms).add(items.condition()).add(")) {\n");
    code.indent().add(items.call());
    code.addStatement("return").endControlFlow();
    return code.add(LoopMethods.call("", names.rest(), plan.extents())).build();
  }
}
