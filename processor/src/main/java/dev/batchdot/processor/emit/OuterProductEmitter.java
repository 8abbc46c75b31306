package dev.batchdot.processor.emit;

import static dev.batchdot.processor.emit.TileStrip.PANELS;
import static dev.batchdot.processor.emit.TileStrip.ROW_PANELS;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.emit.AxisBlock.Bounds;
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
  private final Tiles tiles;
  private final PathNames methods;
  private final int k;

  /** What stands in the innermost loop. */
  @FunctionalInterface
  interface Tiles {
    /** Emits the tiles of a strip, or calls of the method that has them. */
    void emit(CodeBlock.Builder code, TileStrip strip);
  }

  /**
   * A loop nest over rows of x and columns of y; they are the operands of those names, unless they
   * change places.
   *
   * @param methods of which those that pack are called where the plan does so
   */
  OuterProductEmitter(OuterProductPlan plan, Tiles tiles, PathNames methods) {
    this.plan = plan;
    this.names = ExtentNames.of(plan.layout().extents());
    this.tiles = tiles;
    this.methods = methods;
    this.k = plan.layout().k();
  }

  CodeBlock emit() {
    boolean packs = plan.packing() != Packing.NONE;
    if (packs) {
      take(PANELS, plan.columnPanels());
    }
    if (plan.packsRows()) {
      take(ROW_PANELS, plan.rowPanels());
    }
    if (plan.itemsPerPanel() > 1) {
      itemsByPanel();
    } else {
      code.beginControlFlow("for (int b = 0; b < batch; b++)");
      names.declareItems(code);
      if (plan.packsRows()) {
        outerRows("outItem", this::packedRows);
      } else {
        outerColumns(AxisBlock.whole(plan.rowWalk()), "outItem");
      }
      code.endControlFlow();
    }
    if (plan.packsRows()) {
      give(ROW_PANELS);
    }
    if (packs) {
      give(PANELS);
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
    down(AxisBlock.whole(plan.rowWalk()), PANELS, "yPanel", "outItem");
    code.endControlFlow().endControlFlow();
  }

  /** Rows that are copied to scratch memory, block by block, before all columns meet them. */
  private void packedRows(String xBase, String outBase) {
    AxisBlock.whole(plan.rowWalk())
        .split(
            code,
            plan.packedTiles(),
            Bounds.PACKED_ROWS,
            packed -> {
              String panel = packed.panel("i", k);
              packed.steps(code, "i", "row", row -> packRows(Terms.plus(xBase, row), panel));
              outerColumns(packed, outBase);
            });
  }

  private void packRows(String from, String panel) {
    code.addStatement(
        "$L(x, $L, $L, $L, $L)", methods.rowPanel(), from, ROW_PANELS, panel, plan.rows());
    code.add(DryCalls.emit(methods, DryCalls.ofPanel(methods.rowPanel(), "x")));
  }

  private void outerColumns(AxisBlock rows, String outBase) {
    if (plan.layout().outerCols() == 1) {
      columns(rows, "yItem", outBase);
      return;
    }
    code.beginControlFlow("for (int p = 0; p < $L; p++)", names.no());
    columns(
        rows,
        local("yOuter", "yItem", Terms.times("p", names.k(), names.ni())),
        local("outCols", outBase, Terms.times("p", names.ni())));
    code.endControlFlow();
  }

  private void columns(AxisBlock rows, String yBase, String outBase) {
    plan.columnGroups()
        .ifPresentOrElse(
            groups ->
                new ColumnGroupEmitter(code, plan, tiles, methods)
                    .emit(groups, rows, yBase, body -> rowsOfBlocks(outBase, body)),
            () -> byPanels(rows, yBase, outBase));
  }

  /** Panel by panel, each of which all rows meet. */
  private void byPanels(AxisBlock rows, String yBase, String outBase) {
    String distance = plan.layout().colsAreInner() ? "1" : names.k();
    Walks.emit(
        code,
        "j",
        "col",
        plan.colWalk(),
        col -> {
          String yCol = local("yCol", yBase, Terms.times(col, distance));
          String outCol = local("outCol", outBase, col);
          if (plan.packing() == Packing.NONE) {
            down(rows, "y", yCol, outCol);
          } else {
            code.addStatement(
                "$L(y, $L, $L, 0, $L)", methods.panel(), yCol, PANELS, plan.colWalk().step());
            dryPanel();
            down(rows, PANELS, "0", outCol);
          }
        });
  }

  /** Nothing where the loops are in the part: its own dry calls are followed by those. */
  private void dryPanel() {
    if (plan.callsTiles()) {
      code.add(DryCalls.emit(methods, DryCalls.ofPanel(methods.panel(), "y")));
    }
  }

  private void down(AxisBlock rows, String yArray, String yCol, String outCol) {
    rowsOfBlocks(
        outCol,
        (x, out) -> {
          String first =
              plan.packsRows() ? rows.panel(rows.firstOfCall("i", plan.tilesPerCall()), k) : x;
          tiles.emit(code, TileStrip.of(plan, first, yArray, yCol, out, rows));
        });
  }

  /** Rows that were copied are those of one mo. */
  private void rowsOfBlocks(String outBase, BiConsumer<String, String> body) {
    if (plan.packsRows()) {
      body.accept("0", outBase);
    } else {
      outerRows(outBase, body);
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
