package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.Overrun;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The loops of a ladder plan over items so small that a call of a tile takes several, and over
 * larger ones whose rows are several registers and a part of one. Where the columns are no whole
 * registers, all items but the last ones {@linkplain Overrun overrun}:
 *
 * <pre>{@code
 * int reach = contract1Reach(mo, ni);                     // 11 columns: 16
 * int first = reach == ni ? 0 : Overrun.items(batch, ...);
 * if (first > 0) {
 *   contract1SomeItems(x, xOffset, ..., first, mo, k, ni, reach, true);
 * }
 * if (first < batch) {
 *   contract1SomeItems(x, xOffset + first * mo * k, ..., batch - first, mo, k, ni, ni, false);
 * }
 * }</pre>
 */
final class LadderItems {
  private final VectorPath path;
  private final LadderPlan plan;
  private final Map<String, Object> terms;
  private final String reach;
  private final String overruns;
  private final String some;

  LadderItems(VectorPath path, LadderPlan plan, Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.terms = new LinkedHashMap<>(terms);
    this.reach = path.names().entry() + "Reach";
    this.overruns = path.names().entry() + "Overruns";
    this.some = path.names().entry() + "SomeItems";
    this.terms.put("reach", reach);
    this.terms.put("overruns", overruns);
    this.terms.put("some", some);
    this.terms.put("widest", plan.lanes(plan.target().bits()));
  }

  /** Whether a call comes here, where it says lanes, vectors and copies. */
  CodeBlock condition() {
    return CodeBlock.builder()
        .addNamed("(long) $rows:L * vectors * k <= $run:L", terms)
        .add(plan.transposes() ? "" : " && !copies")
        .addNamed("\n|| $overruns:L(batch, $rows:L, k, $cols:L)", terms)
        .build();
  }

  /** One item overruns nothing; where its columns stay in place and are a panel, a tile does. */
  CodeBlock call() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.transposes()) {
      code.beginControlFlow("if (batch == 1)");
      code.addNamed(
          "$some:L(x, xOffset, y, yOffset, out, outOffset, 1, $extents:L, $cols:L, false);\n",
          terms);
    } else {
      code.beginControlFlow("if (batch == 1 && vectors <= most)");
      code.addNamed(
          """
          $tile:L(lanes, vectors, height, x, xOffset, $xStride:L, 0, y, yOffset, ni, 0, $cols:L - lanes,
              out, outOffset, $outRow:L, 0, k, 0, $rows:L, $rows:L, 1);
          """,
          terms);
    }
    code.nextControlFlow("else");
    code.add(LoopMethods.call("", path.names().items(), plan.extents()));
    return code.endControlFlow().build();
  }

  /** Adds the method of this name, and what it calls. */
  void add(String name) {
    path.loops(name, plan, "Items that are small, or overrun.\n", items());
    addReach();
    addOverruns();
    addSomeItems();
  }

  private CodeBlock items() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed("int reach = $reach:L($rows:L, $cols:L);\n", terms);
    code.addNamed(
        plan.transposes()
            ? "int read = (reach - $cols:L) * k + $beyond:L;\n"
            : "int read = reach - $cols:L;\n",
        terms);
    code.addNamed(
        """
        int first = read == 0 ? 0 : $overrun:T.items(batch, reach - $cols:L, $outItem:L, read, $yItem:L);
        if (first > 0) {
          $some:L(x, xOffset, y, yOffset, out, outOffset, first, $extents:L, reach, true);
        }
        if (first < batch) {
          $some:L(x, xOffset + first * $xItem:L, y, yOffset + first * $yItem:L,
              out, outOffset + first * $outItem:L, batch - first, $extents:L, $cols:L, false);
        }
        """,
        terms);
    return code.build();
  }

  /** Several registers are worth it for tiles of rows of y a constant apart, if there are. */
  private void addReach() {
    int widest = plan.lanes(plan.target().bits());
    int most = widest * plan.rungs(plan.target().bits()).size();
    path.add(
        LadderRungs.small(reach, "rows", "cols")
            .addJavadoc("How many columns registers reach over where rows may overrun.\n")
            .addStatement("int lanes = $L(cols)", terms.get("lanes"))
            .addStatement("int reach = (cols + lanes - 1) & -lanes")
            .addStatement(
                "return cols > $2L && (!$1T.fixedStrides() || rows < $3L || reach > $4L) ? cols : reach",
                Gate.class,
                widest,
                plan.overrunningRows(),
                most)
            .build());
  }

  private void addOverruns() {
    path.add(
        LadderRungs.small(overruns, "batch", "rows", "k", "cols")
            .returns(TypeName.BOOLEAN)
            .addJavadoc("Whether items overrun even if they are large.\n")
            .addStatement(
                "return batch > 1 && cols > $L && (long) k * cols <= $L && $L(rows, cols) > cols",
                terms.get("widest"),
                plan.overrunningElements(),
                reach)
            .build());
  }

  private void addSomeItems() {
    path.add(
        LoopMethods.signature(some, plan.elementType(), plan.extents())
            .addParameter(TypeName.INT, "cols")
            .addParameter(TypeName.BOOLEAN, "runsOn")
            .addJavadoc("Items whose rows are taken for {@code cols} long.\n")
            .addModifiers(Modifier.PRIVATE)
            .addCode(someItems())
            .build());
  }

  private CodeBlock someItems() {
    Map<String, Object> reaching = new LinkedHashMap<>(terms);
    reaching.put("cols", "cols");
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int lanes = $lanes:L(cols);
        int most = $most:L(lanes);
        long one = (long) $rows:L * $across:L(lanes, cols) * k;
        int some = one * batch <= $run:L ? batch : (int) $math:T.max(1, $run:L / one);
        int elements = k * cols;
        """,
        terms);
    code.addNamed(
        plan.transposes()
            ? """
            if ((long) some * elements > $fit:L) {
              some = $math:T.max(1, $fit:L / elements);
            }
            $array:T panel = $scratch:T.take(some * elements + $block:L * cols);
            """
            : """
            boolean copies = runsOn && cols > $widest:L;
            if (copies && (long) some * elements > $fit:L) {
              some = $math:T.max(1, $fit:L / elements);
            }
            $array:T panel = copies ? $scratch:T.take(some * elements) : y;
            int yStride = copies ? cols : ni;
            int yNext = copies ? elements : $yItem:L;
            """,
        terms);
    code.beginControlFlow("for (int b = 0; b < batch; b += some)");
    code.addNamed("int items = $math:T.min(some, batch - b);\n", terms);
    LadderPanels.each(code, reaching, "0", "$cols:L");
    code.addNamed(
        plan.transposes()
            ? """
            $pack:L(y, yOffset + b * $yItem:L + col * k, panel, 0, width, $math:T.min(width, $cols:L), k, k, $yItem:L,
                items, runsOn);
            int yCols = 0;
            int yStride = width;
            int yNext = k * width;
            """
            : """
            int yCols = yOffset + b * $yItem:L + col;
            if (copies) {
              $pack:L(y, yCols, ni, panel, 0, width, k * items);
              yCols = 0;
            }
            """,
        terms);
    code.addNamed(
        """
        int height = $heights:L(lanes, vectors, $rows:L, yStride);
        int down = one <= $run:L ? $rows:L : height * $math:T.max(1, $run:L / (k * height * vectors));
        for (int from = 0; from < $rows:L; from += down) {
          $tile:L(lanes, vectors, height,
              x, xOffset + b * $xItem:L, $xStride:L, $xItem:L,
              panel, yCols, yStride, yNext, width - lanes,
              out, outOffset + b * $outItem:L + col, $outRow:L, $outItem:L,
              k, from, $math:T.min(from + down, $rows:L), $rows:L, items);
        }
        """,
        terms);
    code.endControlFlow().endControlFlow();
    return code.add(LadderPanels.give(plan, terms)).build();
  }
}
