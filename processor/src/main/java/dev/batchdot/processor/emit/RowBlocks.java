package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.emit.OuterProductEmitter.Panel;
import dev.batchdot.processor.plan.OuterProductPlan;

/**
 * The loop over blocks of rows of x, each of which is copied to scratch memory, tile by tile,
 * before all columns meet it:
 *
 * <pre>{@code
 * for (int top = 0; top < 1000; top += 324) {
 *   int bottom = Math.min(top + 324, 1000);
 *   for (int i = top; i < bottom; i += 6) {
 *     int row = Math.min(i, 994);
 *     contractRowPanel1(x, xItem + row, rowPanels, (i - top) * 200, 6);
 *   }
 *   ...                                          // the columns
 * }
 * }</pre>
 */
final class RowBlocks {
  private static final String PANELS = "rowPanels";

  private final CodeBlock.Builder code;
  private final OuterProductPlan plan;
  private final ExtentNames extents;
  private final PathNames names;

  RowBlocks(CodeBlock.Builder code, OuterProductPlan plan, PathNames names) {
    this.code = code;
    this.plan = plan;
    this.extents = ExtentNames.of(plan.layout().extents());
    this.names = names;
  }

  /** Takes the scratch memory. */
  void take() {
    code.addStatement(
        "$T $L = $T.take($L)",
        JavaTypes.array(plan.elementType()),
        PANELS,
        JavaTypes.scratch(plan.elementType()),
        plan.tilesPerBlock() * plan.rowPanel().size());
  }

  /** Gives it back. */
  void give() {
    code.addStatement("$T.give($L)", JavaTypes.scratch(plan.elementType()), PANELS);
  }

  /** Emits the loop around what {@code columns} emits. */
  void emit(String xItem, Runnable columns) {
    int block = plan.tilesPerBlock() * plan.rows();
    code.beginControlFlow("for (int top = 0; top < $1L; top += $2L)", plan.layout().rows(), block);
    code.addStatement("int bottom = Math.min(top + $L, $L)", block, plan.layout().rows());
    Walks.emit(
        code,
        "i",
        "row",
        plan.rowWalk(),
        "top",
        "bottom",
        row ->
            code.addStatement(
                "$L(x, $L, $L, $L, $L)",
                names.rowPanel(),
                Terms.plus(xItem, row),
                PANELS,
                panelOf("i"),
                plan.rows()));
    columns.run();
    code.endControlFlow();
  }

  /** Emits calls of the method that has some rows, for those of a block. */
  void call(Panel panel) {
    String call =
        "%s(%s, %s, %s, %s, out, %s, $L, $L)"
            .formatted(names.part(), PANELS, panelOf("i"), panel.yArray(), panel.y(), panel.out());
    Walks.some(
        code,
        "i",
        plan.rowWalk(),
        plan.tilesPerCall(),
        "top",
        "bottom",
        call,
        DryCalls.emit(names));
  }

  private String panelOf(String row) {
    return Terms.times("(" + row + " - top)", extents.k());
  }
}
