package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.OuterProductPlan;
import dev.batchdot.processor.plan.Packing;
import java.util.function.BiConsumer;

/**
 * The loop nest of an outer-product plan, around the rows of one panel:
 *
 * <pre>{@code
 * for (int b = 0; b < batch; b++) {
 *   int xItem = xOffset + b * 391;
 *   ...
 *   for (int j = 0; j < 100; j += 32) {
 *     int col = Math.min(j, 68);                 // the last panel ends with the columns
 *     ...                                        // the rows
 *   }
 * }
 * }</pre>
 */
final class OuterProductEmitter {
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final OuterProductPlan plan;
  private final ExtentNames names;
  private final Rows rows;
  private final PathNames methods;
  private final RowBlocks blocks;

  /**
   * The columns of one tile, and the rows that it is to walk.
   *
   * @param xArray x, or the panels that its rows were copied to
   * @param x the index of the first row; likewise out
   * @param yArray y, or the panel that its columns were copied to
   * @param y the index of the first column
   */
  record Panel(String xArray, String x, String yArray, String y, String out) {
    static final String OF_COLUMNS = "panel";
    static final String OF_ROWS = "rowPanels";
  }

  /** What stands in the innermost loop. */
  @FunctionalInterface
  interface Rows {
    /** Emits the tiles of all rows, or a call of the method that has them. */
    void emit(CodeBlock.Builder code, Panel panel);
  }

  /**
   * A loop nest over rows of x and columns of y; they are the operands of those names, unless they
   * change places.
   *
   * @param methods of which those that pack are called where the plan does so
   */
  OuterProductEmitter(OuterProductPlan plan, Rows rows, PathNames methods) {
    this.plan = plan;
    this.names = ExtentNames.of(plan.layout().extents());
    this.rows = rows;
    this.methods = methods;
    this.blocks = RowBlocks.of(plan, methods);
  }

  CodeBlock emit() {
    boolean packs = plan.packing() != Packing.NONE;
    if (packs) {
      take(Panel.OF_COLUMNS, plan.panel());
    }
    if (plan.packsRows()) {
      take(Panel.OF_ROWS, plan.rowPanels());
    }
    if (plan.itemsPerPanel() > 1) {
      itemsByPanel();
    } else {
      code.beginControlFlow("for (int b = 0; b < batch; b++)");
      names.declareItems(code);
      if (plan.packsRows()) {
        outerRows("outItem", (x, out) -> blocks.emit(code, x, () -> outerColumns(out)));
      } else {
        outerColumns("outItem");
      }
      code.endControlFlow();
    }
    if (plan.packsRows()) {
      give(Panel.OF_ROWS);
    }
    if (packs) {
      give(Panel.OF_COLUMNS);
    }
    return code.build();
  }

  private void take(String panel, int size) {
    ElementType type = plan.elementType();
    code.addStatement(
        "$T $L = $T.take($L)", JavaTypes.array(type), panel, JavaTypes.scratch(type), size);
  }

  private void give(String panel) {
    code.addStatement("$T.give($L)", JavaTypes.scratch(plan.elementType()), panel);
  }

  /** Some items' panels, each of which holds all columns, then these items. */
  private void itemsByPanel() {
    code.beginControlFlow("for (int from = 0; from < batch; from += $L)", plan.itemsPerPanel());
    code.addStatement("int to = $T.min(from + $L, batch)", Math.class, plan.itemsPerPanel());
    String yFrom = Terms.plus("yOffset", Terms.times("from", names.yItem()));
    code.addStatement("$L(y, $L, panel, 0, to - from)", methods.panel(), yFrom);
    code.beginControlFlow("for (int b = from; b < to; b++)");
    names.declareItem(code, "x", names.xItem());
    names.declareItem(code, "out", names.outItem());
    String panel = Terms.times("(b - from)", Integer.toString(plan.columnPanel().size()));
    code.addStatement("int yPanel = $L", panel);
    rows(Panel.OF_COLUMNS, "yPanel", "outItem");
    code.endControlFlow().endControlFlow();
  }

  private void outerColumns(String outBase) {
    if (plan.layout().outerCols() == 1) {
      columns("yItem", outBase);
      return;
    }
    code.beginControlFlow("for (int p = 0; p < $L; p++)", names.no());
    columns(
        local("yOuter", "yItem", Terms.times("p", names.k(), names.ni())),
        local("outCols", outBase, Terms.times("p", names.ni())));
    code.endControlFlow();
  }

  private void columns(String yBase, String outBase) {
    String between = plan.layout().colsAreInner() ? "1" : names.k();
    Walks.emit(
        code,
        "j",
        "col",
        plan.colWalk(),
        col -> {
          String yCol = local("yCol", yBase, Terms.times(col, between));
          String outCol = local("outCol", outBase, col);
          if (plan.packing() == Packing.NONE) {
            rows("y", yCol, outCol);
          } else {
            code.addStatement(
                "$L(y, $L, panel, 0, $L)", methods.panel(), yCol, plan.colWalk().step());
            rows(Panel.OF_COLUMNS, "0", outCol);
          }
        });
  }

  /** The rows that meet one panel of columns: a block's, or all. */
  private void rows(String yArray, String yBase, String outBase) {
    if (plan.packsRows()) {
      rows.emit(code, new Panel(Panel.OF_ROWS, blocks.panel(), yArray, yBase, outBase));
    } else {
      outerRows(outBase, (x, out) -> rows.emit(code, new Panel("x", x, yArray, yBase, out)));
    }
  }

  /** The loop over mo, where tiles do not span it; {@code body} gets where its x and out begin. */
  private void outerRows(String outBase, BiConsumer<String, String> body) {
    if (plan.layout().outerRows() == 1) {
      body.accept("xItem", outBase);
      return;
    }
    code.beginControlFlow("for (int o = 0; o < $L; o++)", names.mo());
    body.accept(
        local("xOuter", "xItem", Terms.times("o", names.k(), names.mi())),
        local("outOuter", outBase, Terms.times("o", names.mi(), names.outRow())));
    code.endControlFlow();
  }

  private String local(String name, String base, String offset) {
    if (offset.equals("0")) {
      return base;
    }
    code.addStatement("int $L = $L", name, Terms.plus(base, offset));
    return name;
  }
}
