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
 * ...
 *   contract1Panel(y, yOffset + b * elements, panel, 0, no, no, k, k, elements, count, true);
 * ...
 * FloatScratch.give(panel);
 * }</pre>
 *
 * <p>The code around it declares some, elements, and in its loop over items b and count.
 *
 * @param terms have registerLanes too
 */
record LadderItemPanel(LadderPlan plan, Map<String, Object> terms) {
  /** Has room for some items, which may be fewer then. */
  CodeBlock take() {
    return named(
        """
        if ((long) some * elements > $fit:L) {
          some = $math:T.max(1, $fit:L / elements);
        }
        $array:T panel = $scratch:T.take(some * elements + $block:L * $cols:L + $registerLanes:L);
        """);
  }

  /** Brings the columns of the items there. */
  CodeBlock pack(String runsOn) {
    return named(
        "$pack:L(y, yOffset + b * elements, panel, 0, $cols:L, $cols:L, k, k, elements, count, "
            + runsOn
            + ");\n");
  }

  CodeBlock give() {
    return named("$scratch:T.give(panel);\n");
  }

  /** The array that holds them, and where the first item's columns from {@code col} on begin. */
  String from(String col) {
    return plan.transposes() ? "panel, " + col : "y, " + Terms.plus("yOffset + b * elements", col);
  }

  private CodeBlock named(String code) {
    return plan.transposes() ? CodeBlock.builder().addNamed(code, terms).build() : CodeBlock.of("");
  }
}
