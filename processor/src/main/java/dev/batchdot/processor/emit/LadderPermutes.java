package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.LaneMaps;
import dev.batchdot.spi.Overrun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final LadderPermutePlan permutes;
  private final Map<String, Object> terms;
  private final String name;
  private final LadderPermuteForms forms;

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
    this.terms.put("overrun", Overrun.class);
    this.terms.put("registerLanes", permutes.lanes());
    this.terms.put("some", forms.some());
    this.terms.put("mostTerms", permutes.mostTerms());
    this.terms.put("block", LadderPanelEmitter.block(plan));
    this.terms.put("beyond", LadderPanelEmitter.beyond(plan));
    this.terms.put("wholeItems", LadderPermuteForms.wholeItems());
    this.terms.put("mayServe", permutes.mayServe());
    this.terms.put("tallRows", LadderPermutePlan.TALL_ROWS);
    this.terms.put("tall", name + "Tall");
    this.terms.put("system", System.class);
    this.terms.put("loop", forms.ofManyRows("group"));
    this.terms.put("rest", restExtents());
    this.terms.put("extents", String.join(", ", ExtentNames.parameters(plan.extents())));
    this.terms.put("list", LadderArguments.maps(plan.elementType()));
  }

  private String restExtents() {
    return ExtentNames.parameters(plan.extents()).stream()
        .map(extent -> extent.equals("mo") ? "mo - tall" : extent)
        .collect(Collectors.joining(", "));
  }

  /** What an entry does first, where a call may be for these loops. */
  CodeBlock call() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        "if ($flat:L$mayServe:L && k > 0 && k <= $mostTerms:L && $cols:L <= $registerLanes:L",
        terms);
    if (plan.elementType().isFloating()) {
      code.add(" && $L", path.variant().fma());
    }
    code.addNamed(" && $gate:T.movingVectorBits() > 0) {\n", terms).indent();
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
    code.add(rows());
    path.add(
        LoopMethods.signature(name, plan.elementType(), plan.extents())
            .addModifiers(Modifier.PRIVATE)
            .returns(TypeName.INT)
            .addJavadoc("Small items; returns how many of the first ones it has done.\n")
            .addCode(code.build())
            .build());
    if (permutes.singleRowTerms() > 0) {
      path.add(tall(entry));
    }
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

  private CodeBlock rows() {
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
        MethodSpec.methodBuilder(name + "Tall")
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
