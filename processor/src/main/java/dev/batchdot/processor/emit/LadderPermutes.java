package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.LaneMaps;
import dev.batchdot.spi.Overrun;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The form of a ladder plan for small items and short k, whose registers span rows or items: picks
 * one of {@link LadderPermuteLoops}. Registers are loaded and stored whole, so the last items, of
 * which they would reach too far, are left to the other forms:
 *
 * <pre>{@code
 * int done = contract1Permuted(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, ni);
 * if (done == batch) {
 *   return;
 * }
 * }</pre>
 */
final class LadderPermutes {
  private final VectorPath path;
  private final LadderPlan plan;
  private final Map<String, Object> terms;
  private final String name;
  private final LadderPermuteForms forms;
  private final LadderPermuteRows rows;

  LadderPermutes(
      VectorPath path, LadderPlan plan, LadderPermutePlan permutes, Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.name = path.names().entry() + "Permuted";
    this.forms = new LadderPermuteForms(path, permutes, name);
    this.terms = new LinkedHashMap<>(terms);
    this.terms.put("gate", Gate.class);
    this.terms.put("maps", forms.maps());
    this.terms.put("laneMaps", LaneMaps.class);
    this.terms.put("overrun", Overrun.class);
    this.terms.put("registerLanes", permutes.lanes());
    this.terms.put("some", forms.some());
    this.terms.put("mostTerms", permutes.mostTerms());
    this.terms.put("wholeItems", LadderPermuteForms.wholeItems());
    this.terms.put("longest", Integer.MAX_VALUE - permutes.lanes());
    this.terms.put("mayServe", permutes.mayServe());
    this.terms.put("list", LadderArguments.maps(plan.elementType()));
    this.rows = new LadderPermuteRows(path, plan, permutes, forms, name, this.terms);
  }

  /**
   * What an entry does first, where a call may be for these loops. They count beyond the end of the
   * result, by a register at most, so the longest arrays are not for them: a condition that an
   * overflow can't mislead took a tenth longer.
   */
  CodeBlock call() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        "if ($flat:L$mayServe:L && k > 0 && k <= $mostTerms:L && $cols:L <= $registerLanes:L",
        terms);
    if (plan.elementType().isFloating()) {
      code.add(" && $L", path.variant().fma());
    }
    code.addNamed("\n&& out.length <= $longest:L && $gate:T.movingVectorBits() > 0) {\n", terms);
    code.indent();
    code.add("int done = ").add(LoopMethods.call("", name, plan.extents()));
    code.beginControlFlow("if (done == batch)").addStatement("return").endControlFlow();
    code.addNamed(
        """
        xOffset += done * $xItem:L;
        yOffset += done * $yItem:L;
        outOffset += done * $outItem:L;
        batch -= done;
        """,
        terms);
    return code.endControlFlow().build();
  }

  /** Adds the methods; {@code entry} is the one that calls them, and serves what they leave. */
  void add(String entry) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        "int together = $laneMaps:T.itemsTogether($registerLanes:L, $rows:L, k, $cols:L);\n",
        terms);
    code.beginControlFlow("if (together > 0)").add(wholeItems()).endControlFlow();
    code.add(rows.code());
    path.add(
        LoopMethods.signature(name, plan.elementType(), plan.extents())
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.INT)
            .addJavadoc("Small items; returns how many of the first ones it has done.\n")
            .addCode(code.build())
            .build());
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
