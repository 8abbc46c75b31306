package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The loops of a ladder plan over items, blocks of k and panels of columns, which are copied or
 * transposed to scratch memory where that is due. For each panel they call {@link LadderRows}.
 */
final class LadderPanels {
  private final VectorPath path;
  private final LadderPlan plan;
  private final PathNames names;
  private final ExtentNames extents;
  private final Map<String, Object> terms;
  private final Optional<LadderStrips> strips;
  private final boolean rowsAreInner;

  LadderPanels(VectorPath path, LadderPlan plan, Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.names = path.names();
    this.extents = ExtentNames.of(plan.layout().extents());
    this.terms = new LinkedHashMap<>(terms);
    this.strips = plan.strips().map(strips -> new LadderStrips(plan, strips, names, terms));
    this.terms.putAll(strips.map(LadderStrips::tiles).orElse(LadderRows.IN_PLACE));
    this.rowsAreInner = plan.layout().rowsAreInner();
  }

  /** Adds the method of this name, and what it calls. */
  void add(String name) {
    path.loops(name, plan, "Items by panels of columns and blocks of k.\n", panels());
    path.add(LadderRows.emit(names.part(), plan, terms));
    strips.ifPresent(strips -> strips.addMethods(path));
    if (plan.transposes()) {
      LadderPanelEmitter.addTranspose(names.panel(), plan, path);
    } else {
      path.add(LadderPanelEmitter.copy(names.panel(), plan, path));
    }
  }

  /** Declares lanes and most; and copies, where columns are neighbours. */
  static CodeBlock choice(LadderPlan plan, Map<String, Object> terms) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int lanes = $lanes:L($cols:L);
        int most = $most:L(lanes);
        """,
        terms);
    if (!plan.transposes()) {
      code.addNamed(
          """
          int widest = $math:T.min($cols:L, most * lanes);
          int height = $heights:L(lanes, $math:T.min(most, $across:L(lanes, $cols:L)), $rows:L, $cols:L);
          int tiles = height == $rows:L ? $outerRows:L : $rows:L * $outerRows:L / height;
          boolean copies = $panels:T.pay(k, $cols:L, $bytes:L, widest, height, tiles)$orTall:L;
          """,
          terms);
    }
    return code.build();
  }

  /**
   * Begins a loop over panels, and declares how wide one is and where it begins. The last of
   * several is full too, and begins early: tiles have a form for that.
   *
   * @param right the column after the last panel, among {@code terms} or as it is
   */
  static void each(CodeBlock.Builder code, Map<String, Object> terms, String left, String right) {
    code.addNamed("for (int j = " + left + "; j < " + right + "; j += most * lanes) {\n", terms);
    code.indent();
    code.addNamed(
        """
        int vectors = $math:T.min(most, $across:L(lanes, $cols:L - j));
        int width = vectors == 1 ? lanes : $math:T.min($cols:L, vectors * lanes);
        int col = $math:T.min(j, $cols:L - width);
        """,
        terms);
  }

  private CodeBlock panels() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(choice(plan, terms));
    code.addNamed("int block = $panels:T.block(k);\n", terms);
    code.addNamed(
        """
        boolean groups = $panels:T.areGrouped(k, $rows:L, $cols:L, $bytes:L);
        int group = groups ? $panels:T.group(block, $cols:L, $bytes:L, most * lanes) : most * lanes;
        """,
        terms);
    code.addNamed(
        (plan.transposes()
            ? "$array:T panel = $scratch:T.take(block * group);\n"
            : "$array:T panel = copies ? $scratch:T.take(block * group) : y;\n"),
        terms);
    strips.map(LadderStrips::take).ifPresent(code::add);
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    outerColumns(code);
    code.endControlFlow();
    strips.map(LadderStrips::give).ifPresent(code::add);
    return code.add(give(plan, terms)).build();
  }

  /** Gives the panel back, where it is one. */
  static CodeBlock give(LadderPlan plan, Map<String, Object> terms) {
    return CodeBlock.builder()
        .addNamed(
            plan.transposes()
                ? "$scratch:T.give(panel);\n"
                : "if (copies) {\n  $scratch:T.give(panel);\n}\n",
            terms)
        .build();
  }

  /**
   * Blocks of k before panels: where panels overlap, the first block of the second would undo what
   * further blocks had added to the first.
   */
  private void outerColumns(CodeBlock.Builder code) {
    boolean outer = plan.layout().colsAreInner();
    if (outer) {
      code.beginControlFlow("for (int p = 0; p < $L; p++)", extents.no());
      code.addStatement("int yOuter = yItem + p * k * ni");
      code.addStatement("int outOuter = outItem + p * ni");
    }
    code.beginControlFlow("for (int from = 0; from < k; from += block)");
    code.addNamed("int steps = $math:T.min(block, k - from);\n", terms);
    strips.map(LadderStrips::copy).ifPresent(code::add);
    code.addNamed(
        """
        for (int left = 0, right; left < $cols:L; left = right) {
          right = left < $cols:L - group ? left + group : $cols:L;
        """,
        terms);
    code.indent();
    pack(code);
    rows(code);
    code.endControlFlow().endControlFlow();
    if (outer) {
      code.endControlFlow();
    }
  }

  /** The panels of a group, one behind the other. */
  private void pack(CodeBlock.Builder code) {
    if (!plan.transposes()) {
      code.beginControlFlow("if (copies)");
    }
    each(code, terms, "left", "right");
    code.addNamed(
        plan.transposes()
            ? "$pack:L(y, yItem + col * k + from, panel, (j - left) * steps, width, width, steps, k, 0, 1, false);\n"
            : "$pack:L(y, yOuter + from * ni + col, ni, panel, (j - left) * steps, width, steps);\n",
        terms);
    code.endControlFlow();
    if (!plan.transposes()) {
      code.endControlFlow();
    }
  }

  /** Rows that meet the panels of a group: all of them one panel, or block by block. */
  private void rows(CodeBlock.Builder code) {
    boolean outer = plan.layout().colsAreInner();
    if (rowsAreInner) {
      code.beginControlFlow("for (int o = 0; o < $L; o++)", extents.mo());
    }
    Map<String, Object> call = new LinkedHashMap<>(terms);
    call.put("bottom", bottom());
    code.addNamed(
        """
        for (int top = 0, bottom; top < $rows:L; top = bottom) {
          bottom = groups ? $bottom:L : $rows:L;
        """,
        call);
    code.indent();
    each(code, terms, "left", "right");
    String outBase = outer ? "outOuter" : "outItem";
    call.put("xRows", rowsAreInner ? "strips ? 0 : xItem + (o * k + from) * mi" : "xItem + from");
    call.put(
        "yCols",
        outer ? "copies ? (j - left) * steps : yOuter + from * ni + col" : "(j - left) * steps");
    call.put("yStride", outer ? "copies ? width : ni" : "width");
    call.put(
        "outCols",
        (rowsAreInner ? outBase + " + o * mi * " + extents.outRow() : outBase) + " + col");
    call.put("asStrips", rowsAreInner ? ", strips" : "");
    code.addNamed(
        """
        $someRows:L($x:L, $xRows:L, $xStride:L, panel, $yCols:L, $yStride:L, lanes, vectors, width,
            out, $outCols:L, $outRow:L, steps, $rows:L, top, bottom, j - col, from > 0$asStrips:L);
        """,
        call);
    code.endControlFlow().endControlFlow();
    if (rowsAreInner) {
      code.endControlFlow();
    }
  }

  private CodeBlock bottom() {
    String rows = rowsAreInner ? extents.mi() : extents.mo();
    CodeBlock some = Terms.min("top + " + plan.rowsPerBlock(), rows);
    return strips.map(strips -> strips.bottom(some)).orElse(some);
  }
}
