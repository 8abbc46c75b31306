package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.Map;

/**
 * The columns of some items, one item behind the other, of which registers may read a little beyond
 * the last: transposed into scratch memory where they are not neighbours, else y itself.
 *
 * <pre>{@code
 * if ((long) some * elements > 4096) {
 *   some = Math.max(1, 4096 / elements);
 * }
 * float[] panel = FloatScratch.take(some * elements + 8 * no + 16);
 * for (int b = 0; b < batch; b += some) {
 *   int count = Math.min(some, batch - b);
 *   contract1Panel(y, yOffset + b * elements, panel, 0, no, no, k, k, elements, count, true);
 *   ...
 * }
 * FloatScratch.give(panel);
 * }</pre>
 *
 * <p>The code before it declares some and elements.
 *
 * @param terms have registerLanes too
 */
record LadderItemPanel(LadderPlan plan, Map<String, Object> terms) {
  /**
   * Some items after the other; {@code code} serves count of them, the first of which is b.
   *
   * @param runsOn whether registers may read beyond y's last element, an expression
   */
  CodeBlock eachSome(String runsOn, CodeBlock code) {
    CodeBlock.Builder loop = CodeBlock.builder();
    loop.add(
        transposed(
            """
            if ((long) some * elements > $fit:L) {
              some = $math:T.max(1, $fit:L / elements);
            }
            $array:T panel = $scratch:T.take(some * elements + $block:L * $cols:L + $registerLanes:L);
            """));
    loop.beginControlFlow("for (int b = 0; b < batch; b += some)");
    loop.addNamed("int count = $math:T.min(some, batch - b);\n", terms);
    loop.add(
        transposed(
            "$pack:L(y, yOffset + b * elements, panel, 0, $cols:L, $cols:L, k, k, elements, count, "
                + runsOn
                + ");\n"));
    loop.add(code).endControlFlow();
    return loop.add(transposed("$scratch:T.give(panel);\n")).build();
  }

  /** The array that holds them, and where the first item's columns from {@code col} on begin. */
  String from(String col) {
    return plan.transposes() ? "panel, " + col : "y, " + Terms.plus("yOffset + b * elements", col);
  }

  private CodeBlock transposed(String code) {
    return plan.transposes() ? CodeBlock.builder().addNamed(code, terms).build() : CodeBlock.of("");
  }
}
