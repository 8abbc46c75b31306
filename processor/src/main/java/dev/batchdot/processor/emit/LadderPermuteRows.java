package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The part of {@link LadderPermutes} for registers that span rows: as many items as registers may
 * overrun, then, of those with many rows, all that they may take of each:
 *
 * <pre>{@code
 * int group = Math.min(16 / ni, 16 / k);                        // rows of a register
 * int registers = (mo + group - 1) / group;
 * ...
 * int items = Overrun.items(batch, ...);
 * int tall = mo < 32 ? 0 : Overrun.rows(mo, group, 16, Math.min(k, ni));
 * ...
 * for (int b = items; b < batch; b++) {
 *   contract1PermutedTall(x, xOffset + b * xItem, ..., group, tall);
 * }
 * return batch;
 * }</pre>
 */
final class LadderPermuteRows {
  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderPermutePlan permutes;
  private final LadderPermuteForms forms;
  private final Map<String, Object> terms;
  private final String tall;

  LadderPermuteRows(
      VectorPath path,
      LadderPlan plan,
      LadderPermutePlan permutes,
      LadderPermuteForms forms,
      String name,
      Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.permutes = permutes;
    this.forms = forms;
    this.tall = name + "Tall";
    this.terms = new LinkedHashMap<>(terms);
    this.terms.put("block", LadderPanelEmitter.block(plan));
    this.terms.put("beyond", LadderPanelEmitter.beyond(plan));
    this.terms.put("tallRows", LadderPermutePlan.TALL_ROWS);
    this.terms.put("tall", tall);
    this.terms.put("system", System.class);
    this.terms.put("loop", forms.ofManyRows("group"));
    this.terms.put("rest", restExtents());
    this.terms.put("extents", String.join(", ", ExtentNames.parameters(plan.extents())));
  }

  private String restExtents() {
    return ExtentNames.parameters(plan.extents()).stream()
        .map(extent -> extent.equals("mo") ? "mo - tall" : extent)
        .collect(Collectors.joining(", "));
  }

  /** Adds what the code calls; {@code entry} serves the rows that are left. */
  void add(String entry) {
    if (permutes.singleRowTerms() > 0) {
      path.add(tall(entry));
    }
  }

  /** Serves items, and returns how many. */
  CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean inner = plan.layout().rowsAreInner();
    code.addNamed("int group = ", terms);
    code.addNamed(
        inner
            ? "$registerLanes:L / $cols:L;\n"
            : "$math:T.min($registerLanes:L / $cols:L, $registerLanes:L / k);\n",
        terms);
    code.beginControlFlow("if ($L)", permutes.leavesRows("group"));
    code.addStatement("return 0").endControlFlow();
    code.addNamed(
        """
        int registers = ($rows:L + group - 1) / group;
        int above = (registers - 1) * group;
        int elements = $yItem:L;
        int outItem = $outItem:L;
        """,
        terms);
    code.addNamed("int readX = $registerLanes:L + ", terms);
    code.addNamed(inner ? "above - $rows:L;\n" : "above * k - $xItem:L;\n", terms);
    code.addNamed("int readY = ", terms);
    code.addNamed(plan.transposes() ? "$beyond:L;\n" : "$registerLanes:L - $cols:L;\n", terms);
    code.addNamed(
        """
        int items = $overrun:T.items(batch, above * $cols:L + $registerLanes:L - outItem, outItem,
            readY, elements, readX, $xItem:L);
        """,
        terms);
    code.addNamed(
        inner
            ? "int tall = 0;\n"
            : "int tall = mo < $tallRows:L ? 0 : $overrun:T.rows(mo, group, $registerLanes:L, $math:T.min(k, $cols:L));\n",
        terms);
    code.addNamed(
        """
        if (items == 0 && tall == 0) {
          return 0;
        }
        $list:T maps = $maps:L.ofRows(group, k, $cols:L);
        int some = $math:T.max(1, $run:L / (registers * k));
        """,
        terms);
    code.addStatement("int form = $L", forms.ofRows("group", "registers"));
    if (plan.transposes()) {
      code.addNamed(
          """
          if ((long) some * elements > $fit:L) {
            some = $math:T.max(1, $fit:L / elements);
          }
          $array:T panel = $scratch:T.take(some * elements + $block:L * $cols:L + $registerLanes:L);
          """,
          terms);
    }
    code.beginControlFlow("for (int b = 0; b < items; b += some)");
    code.addNamed("int count = $math:T.min(some, items - b);\n", terms);
    code.addNamed(
        plan.transposes()
            ? "$pack:L(y, yOffset + b * elements, panel, 0, $cols:L, $cols:L, k, k, elements, count, true);\n"
            : "",
        terms);
    code.addNamed(
        "$some:L(form, maps, x, xOffset + b * $xItem:L, $xStride:L, $xItem:L, group"
            + (inner ? "" : " * k")
            + ",\n    "
            + (plan.transposes() ? "panel, 0" : "y, yOffset + b * elements")
            + ", $cols:L, elements,\n    out, outOffset + b * outItem, outItem, group * $cols:L, count);\n",
        terms);
    code.endControlFlow();
    code.addNamed(plan.transposes() ? "$scratch:T.give(panel);\n" : "", terms);
    if (inner) {
      return code.addStatement("return items").build();
    }
    code.addNamed(
        """
        if (tall == 0) {
          return items;
        }
        for (int b = items; b < batch; b++) {
          $tall:L(x, xOffset + b * $xItem:L, y, yOffset + b * elements, out, outOffset + b * outItem, $extents:L,
              group, tall);
        }
        return batch;
        """,
        terms);
    return code.build();
  }

  /** Rows of one item; y is copied, as registers reach beyond it. The last rows are for tiles. */
  private MethodSpec tall(String entry) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(tall)
            .addJavadoc("Many rows of one item, of which registers take the first {@code tall}.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (String array : List.of("x", "y", "out")) {
      method.addParameter(JavaTypes.array(plan.elementType()), array);
      method.addParameter(TypeName.INT, array + "Offset");
    }
    for (String extent : ExtentNames.parameters(plan.extents())) {
      method.addParameter(TypeName.INT, extent);
    }
    method.addParameter(TypeName.INT, "group").addParameter(TypeName.INT, "tall");
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
                .addNamed(
                    """
                    $list:T maps = $maps:L.ofRows(group, k, $cols:L);
                    int some = group * $math:T.max(1, $run:L / k);
                    for (int row = 0; row < tall; row += some) {
                      $some:L($loop:L, maps, x, xOffset + row * k, 0, 0, group * k,
                          panel, 0, $cols:L, 0, out, outOffset + row * $cols:L,
                          $math:T.min(some, tall - row) * $cols:L, group * $cols:L, 1);
                    }
                    $scratch:T.give(panel);
                    """,
                    terms)
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
