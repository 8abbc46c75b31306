package dev.batchdot.processor.emit;

import static dev.batchdot.processor.emit.TileStrip.PANELS;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.emit.AxisBlock.Bounds;
import dev.batchdot.processor.plan.ColumnGroups;
import dev.batchdot.processor.plan.OuterProductPlan;
import dev.batchdot.processor.plan.Packing;
import java.util.function.BiConsumer;

/**
 * The loops over columns and rows of a large item: groups of panels, all of which a tile's rows
 * meet before the next ones do.
 *
 * <pre>{@code
 * for (int left = 0; left < 1000; left += 256) {
 *   int right = Math.min(left + 256, 1000);
 *   for (int j = left; j < right; j += 16) {
 *     int col = Math.min(j, 984);
 *     contractPanel1(y, yItem + col, panel, (j - left) * 500, 16);
 *   }
 *   for (int i = 0; i < 2000; i += 6) {
 *     int row = Math.min(i, 1994);
 *     ...                                          // the tiles of these rows and the group
 *   }
 * }
 * }</pre>
 */
final class ColumnGroupEmitter {
  private final CodeBlock.Builder code;
  private final OuterProductPlan plan;
  private final ExtentNames names;
  private final OuterProductEmitter.Tiles tiles;
  private final PathNames methods;
  private final int k;

  ColumnGroupEmitter(
      CodeBlock.Builder code,
      OuterProductPlan plan,
      OuterProductEmitter.Tiles tiles,
      PathNames methods) {
    this.code = code;
    this.plan = plan;
    this.names = ExtentNames.of(plan.layout().extents());
    this.tiles = tiles;
    this.methods = methods;
    this.k = plan.layout().k();
  }

  /** What emits a loop over mo, given what stands in it, which gets where its x and out begin. */
  @FunctionalInterface
  interface OuterRows {
    void emit(BiConsumer<String, String> body);
  }

  /**
   * Emits the loops.
   *
   * @param rows all rows, or those that were copied
   * @param yBase the index of the first column
   */
  void emit(ColumnGroups groups, AxisBlock rows, String yBase, OuterRows outerRows) {
    AxisBlock.whole(plan.colWalk())
        .split(
            code,
            groups.panels(),
            Bounds.COLUMNS,
            group -> {
              boolean inPlace = plan.packing() == Packing.NONE;
              if (!inPlace) {
                pack(group, yBase);
              }
              String first = group.firstOfCall("j", plan.tilesPerCall());
              String y = inPlace ? yBase : group.panel(first, k);
              outerRows.emit((x, out) -> rows(rows, group, x, inPlace ? "y" : PANELS, y, out));
            });
  }

  private void pack(AxisBlock group, String yBase) {
    String distance = plan.layout().colsAreInner() ? "1" : names.k();
    String panel = group.panel("j", k);
    group.steps(
        code,
        "j",
        "col",
        col -> {
          code.addStatement(
              "$L(y, $L, $L, $L, $L)",
              methods.panel(),
              Terms.plus(yBase, Terms.times(col, distance)),
              PANELS,
              panel,
              plan.colWalk().step());
          code.add(DryCalls.emit(methods, DryCalls.ofPanel(methods.panel(), "y")));
        });
  }

  private void rows(
      AxisBlock rows, AxisBlock group, String xBase, String yArray, String y, String outBase) {
    String distance = plan.layout().rowsAreInner() ? "1" : names.k();
    rows.steps(
        code,
        "i",
        "row",
        row -> {
          String inPlace = Terms.plus(xBase, Terms.times(row, distance));
          String x = plan.packsRows() ? rows.panel("i", k) : inPlace;
          String out = Terms.plus(outBase, Terms.times(row, names.outRow()));
          tiles.emit(code, TileStrip.of(plan, x, yArray, y, out, group));
        });
  }
}
