package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.emit.OuterProductEmitter.Panel;
import dev.batchdot.processor.plan.OuterProductPlan;

/**
 * The loop over blocks of rows of x, each of which is copied to scratch memory, tile by tile,
 * before all columns meet it:
 *
 * <pre>{@code
 * for (int top = 0; top < 2000; top += 1308) {
 *   int bottom = Math.min(top + 1308, 2000);
 *   for (int i = top; i < bottom; i += 6) {
 *     int row = Math.min(i, 1994);
 *     contractRowPanel1(x, xItem + row, rowPanels, (i - top) * 200, 6);
 *   }
 *   ...                                          // the columns
 * }
 * }</pre>
 *
 * @param top the row that a block begins with
 * @param bottom the row that follows it
 */
record RowBlocks(OuterProductPlan plan, PathNames names, String top, String bottom) {
  static RowBlocks of(OuterProductPlan plan, PathNames names) {
    return plan.tilesPerBlock() < plan.rowWalk().count()
        ? new RowBlocks(plan, names, "top", "bottom")
        : new RowBlocks(plan, names, "0", Integer.toString(plan.layout().rows()));
  }

  /** Emits the loop around what {@code columns} emits. */
  void emit(CodeBlock.Builder code, String xBase, Runnable columns) {
    boolean loops = !Terms.isNumber(top);
    if (loops) {
      int rows = plan.layout().rows();
      int block = plan.tilesPerBlock() * plan.rows();
      code.beginControlFlow("for (int top = 0; top < $1L; top += $2L)", rows, block);
      code.addStatement("int bottom = $T.min(top + $L, $L)", Math.class, block, rows);
    }
    Walks.emit(code, "i", "row", plan.rowWalk(), top, bottom, row -> pack(code, xBase, row));
    columns.run();
    if (loops) {
      code.endControlFlow();
    }
  }

  private void pack(CodeBlock.Builder code, String xBase, String row) {
    String from = Terms.plus(xBase, row);
    code.addStatement(
        "$L(x, $L, $L, $L, $L)", names.rowPanel(), from, Panel.OF_ROWS, panel(), plan.rows());
  }

  /** Where the panel of the tile begins that the loops' variable is at: panels do not overlap. */
  String panel() {
    String row = top.equals("0") ? "i" : "(i - " + top + ")";
    return Terms.times(row, Integer.toString(plan.layout().k()));
  }
}
