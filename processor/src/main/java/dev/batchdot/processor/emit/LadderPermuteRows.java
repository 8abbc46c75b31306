package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The part of {@link LadderPermutes} for registers that span rows: as many items as registers may
 * overrun, then, of those with many rows, {@linkplain LadderTall all that they may take of each}:
 *
 * <pre>{@code
 * int group = Math.min(16 / ni, 16 / k);                        // rows of a register
 * int registers = (mo + group - 1) / group;
 * ...
 * int items = Overrun.items(batch, ...);
 * if (items > 0) {
 *   contract1PermutedRows(x, xOffset, ..., items, mo, k, ni, group, registers);
 * }
 * }</pre>
 */
final class LadderPermuteRows {
  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderPermutePlan permutes;
  private final Map<String, Object> terms;
  private final LadderTall tall;
  private final String someItems;

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
    this.tall = new LadderTall(plan, terms, name + "Tall", "group");
    this.terms = new LinkedHashMap<>(terms);
    this.someItems = name + "Rows";
    this.terms.put("someItems", someItems);
    this.terms.put("form", forms.ofRows("registers"));
    this.terms.put("loop", LadderPermuteForms.ofManyRows());
  }

  /** Adds what the code calls; {@code entry} serves the rows that are left. */
  void add(String entry) {
    path.add(
        LoopMethods.signature(someItems, plan.elementType(), plan.extents())
            .addParameter(TypeName.INT, "group")
            .addParameter(TypeName.INT, "registers")
            .addJavadoc("Items of so many registers, which hold so many rows each.\n")
            .addModifiers(Modifier.PRIVATE)
            .addCode(someItems())
            .build());
    if (!plan.layout().rowsAreInner()) {
      path.add(tall.method(tallRows(), entry));
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
        """,
        terms);
    code.addNamed("int readX = $registerLanes:L + ", terms);
    code.addNamed(inner ? "above - $rows:L;\n" : "above * k - $xItem:L;\n", terms);
    code.addNamed("int readY = ", terms);
    code.addNamed(plan.transposes() ? "$beyond:L;\n" : "$registerLanes:L - $cols:L;\n", terms);
    code.addNamed(
        """
        int items = $overrun:T.items(batch, above * $cols:L + $registerLanes:L - $outItem:L, $outItem:L,
            readY, $yItem:L, readX, $xItem:L);
        if (items > 0) {
          $someItems:L(x, xOffset, y, yOffset, out, outOffset, items, $extents:L, group, registers);
        }
        """,
        terms);
    if (inner) {
      return code.addStatement("return items").build();
    }
    code.add(tall.declareRows("group", "$math:T.min(k, $cols:L)"));
    return code.add(tall.calls()).build();
  }

  private CodeBlock someItems() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int elements = $yItem:L;
        int outItem = $outItem:L;
        $list:T maps = $maps:L.ofRows(group, k, $cols:L);
        int some = $math:T.max(1, $run:L / (registers * k));
        int form = $form:L;
        """,
        terms);
    LadderItemPanel panel = new LadderItemPanel(plan, terms);
    String call =
        "$some:L(form, maps, x, xOffset + b * $xItem:L, $xStride:L, $xItem:L, group"
            + (plan.layout().rowsAreInner() ? "" : " * k")
            + ",\n    "
            + panel.from("0")
            + ", $cols:L, elements,\n    out, outOffset + b * outItem, outItem, group * $cols:L, count);\n";
    CodeBlock rows = CodeBlock.builder().addNamed(call, terms).build();
    return code.add(panel.eachSome("true", rows)).build();
  }

  private CodeBlock tallRows() {
    return CodeBlock.builder()
        .addNamed(
            """
            $list:T maps = $maps:L.ofRows(group, k, $cols:L);
            int some = group * $math:T.max(1, $run:L / k);
            for (int row = 0; row < tall; row += some) {
              $some:L($loop:L, maps, x, xOffset + row * k, 0, 0, group * k,
                  panel, 0, $cols:L, 0, out, outOffset + row * $cols:L,
                  $math:T.min(some, tall - row) * $cols:L, group * $cols:L, 1);
            }
            """,
            terms)
        .build();
  }
}
