package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.LaneMaps;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of a ladder plan for small items and short k, whose registers span rows or items: picks
 * one of {@link LadderPermuteLoops}.
 */
final class LadderPermutes {
  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderPermutePlan permutes;
  private final Map<String, Object> terms;
  private final String name;
  private final LadderPermuteForms forms;
  private final LadderPermuteRows rows;

  LadderPermutes(
      VectorPath path, LadderPlan plan, LadderPermutePlan permutes, Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.permutes = permutes;
    this.name = path.names().entry() + "Permuted";
    this.forms = new LadderPermuteForms(path, permutes, name);
    this.terms = new LinkedHashMap<>(terms);
    this.terms.put("gate", Gate.class);
    this.terms.put("maps", forms.maps());
    this.terms.put("laneMaps", LaneMaps.class);
    this.terms.put("registerLanes", permutes.lanes());
    this.terms.put("some", forms.some());
    this.terms.put("mostTerms", permutes.mostTerms());
    this.terms.put("wholeItems", LadderPermuteForms.wholeItems());
    this.terms.put("mayServe", permutes.mayServe());
    this.terms.put("list", LadderArguments.maps(plan.elementType()));
    this.rows = new LadderPermuteRows(path, plan, permutes, forms, name, this.terms);
  }

  /** What an entry does first. */
  CodeBlock call() {
    CodeBlock condition =
        CodeBlock.builder()
            .addNamed(
                """
                $flat:L$mayServe:L && k > 0 && k <= $mostTerms:L && $cols:L <= $registerLanes:L
                && $gate:T.movingVectorBits() > 0""",
                terms)
            .build();
    CodeBlock beyond = CodeBlock.of("$L", permutes.lanes() * LadderPlan.OPERATIONS_PER_CALL);
    return LadderFirstItems.call(path, plan, terms, condition, beyond, name);
  }

  /** Adds the methods; {@code entry} is the one that calls them, and serves what they leave. */
  void add(String entry) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        "int together = $laneMaps:T.itemsTogether($registerLanes:L, $rows:L, k, $cols:L);\n",
        terms);
    code.beginControlFlow("if (together > 0)").add(wholeItems()).endControlFlow();
    code.add(rows.code());
    path.add(LadderFirstItems.method(name, plan, "Small items", code.build()));
    rows.add(entry);
    forms.add();
  }

  private CodeBlock wholeItems() {
    return CodeBlock.builder()
        .addNamed(
            """
            int xNext = together * $xItem:L;
            int yNext = together * $yItem:L;
            int outNext = together * $outItem:L;
            int groups = $overrun:T.items(batch / together, $registerLanes:L - outNext, outNext,
                $registerLanes:L - yNext, yNext, $registerLanes:L - xNext, xNext);
            if (groups == 0) {
              return 0;
            }
            $list:T maps = $maps:L.ofItems($rows:L, k, $cols:L);
            int some = $run:L / k;
            for (int b = 0; b < groups; b += some) {
              $some:L($wholeItems:L, maps, x, xOffset + b * xNext, 0, xNext, 0,
                  y, yOffset + b * yNext, 0, yNext, out, outOffset + b * outNext, outNext, 0,
                  $math:T.min(some, groups - b));
            }
            return groups * together;
            """,
            terms)
        .build();
  }
}
