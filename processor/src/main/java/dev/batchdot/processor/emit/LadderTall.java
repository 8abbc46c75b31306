package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Many rows of one item, of which registers that overrun take the first ones: all that they write
 * is the item's, and what they read beyond the end of y is a copy's. The last rows are for tiles.
 *
 * <pre>{@code
 * int tall = mo < 32 ? 0 : Overrun.rows(mo, group, 16, ni);
 * if (tall == 0) {
 *   return items;
 * }
 * for (int b = items; b < batch; b++) {
 *   contract1PermutedTall(x, xOffset + b * mo * k, ..., batch, mo, k, ni, tall, group);
 * }
 * return batch;
 * }</pre>
 */
final class LadderTall {
  private final LadderPlan plan;
  private final Map<String, Object> terms;
  private final String name;
  private final String[] more;

  /**
   * The method of this name.
   *
   * @param terms have registerLanes too
   * @param more numbers that it is called with besides
   */
  LadderTall(LadderPlan plan, Map<String, Object> terms, String name, String... more) {
    this.plan = plan;
    this.terms = new LinkedHashMap<>(terms);
    this.name = name;
    this.more = more;
    this.terms.put("tallMethod", name);
    this.terms.put("tallRows", LadderPlan.TALL_ROWS);
    this.terms.put("system", System.class);
    this.terms.put("more", more.length == 0 ? "" : ", " + String.join(", ", more));
    this.terms.put("rest", restExtents());
  }

  private String restExtents() {
    return ExtentNames.parameters(plan.extents()).stream()
        .map(extent -> extent.equals("mo") ? "mo - tall" : extent)
        .collect(Collectors.joining(", "));
  }

  /** Declares how many rows they may take of each. */
  CodeBlock declareRows(String group, String shortest) {
    return CodeBlock.builder()
        .addNamed("int tall = mo < $tallRows:L ? 0 : $overrun:T.rows(mo, ", terms)
        .addNamed(group + ", $registerLanes:L, ", terms)
        .addNamed(shortest + ");\n", terms)
        .build();
  }

  /** Serves items from number {@code items} on, and returns. */
  CodeBlock calls() {
    return CodeBlock.builder()
        .beginControlFlow("if (tall == 0)")
        .addStatement("return items")
        .endControlFlow()
        .addNamed(
            """
            for (int b = items; b < batch; b++) {
              $tallMethod:L(x, xOffset + b * $xItem:L, y, yOffset + b * $yItem:L, out, outOffset + b * $outItem:L,
                  $extents:L, tall$more:L);
            }
            return batch;
            """,
            terms)
        .build();
  }

  /**
   * The method.
   *
   * @param rows serves the first {@code tall} rows, of a y in {@code panel}
   * @param entry serves the others
   */
  MethodSpec method(CodeBlock rows, String entry) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("Many rows of one item, of which registers take the first {@code tall}.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (String array : List.of("x", "y", "out")) {
      method.addParameter(JavaTypes.array(plan.elementType()), array);
      method.addParameter(TypeName.INT, array + "Offset");
    }
    for (String extent : ExtentNames.parameters(plan.extents())) {
      method.addParameter(TypeName.INT, extent);
    }
    method.addParameter(TypeName.INT, "tall");
    for (String number : more) {
      method.addParameter(TypeName.INT, number);
    }
    return method
        .addCode(
            CodeBlock.builder()
                .addNamed(
                    "$array:T panel = $scratch:T.take(k * $cols:L + $block:L * $cols:L + $registerLanes:L);\n",
                    terms)
                .addNamed(
                    plan.transposes()
                        ? "$pack:L(y, yOffset, panel, 0, $cols:L, $cols:L, k, k, 0, 1, false);\n"
                        : "$system:T.arraycopy(y, yOffset, panel, 0, k * $cols:L);\n",
                    terms)
                .add(rows)
                .addNamed("$scratch:T.give(panel);\n", terms)
                .beginControlFlow("if (tall < mo)")
                .addNamed(
                    entry
                        + "(x, xOffset + tall * k, y, yOffset, out, outOffset + tall * $cols:L, 1, $rest:L);\n",
                    terms)
                .endControlFlow()
                .build())
        .build();
  }
}
