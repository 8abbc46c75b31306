package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.List;
import java.util.Optional;

/**
 * A {@link RowPlan} for unknown extents: blocks of k and panels of columns are copied to scratch
 * memory, in panels of a few fixed widths, the last of which ends with the columns.
 *
 * <p>C2 needs the width to be a constant. Measured in November 2026 on a Zen 4 core, float, GFLOP/s
 * of the innermost loop on JDK 25 and 17, by its length: 256, passed as a parameter 10 and 8; 16 16
 * and 14; 32 24 and 33; 64 32 and 30; 128 39 and 50; 256 47 and 48.
 *
 * @param layout the unknown extents are parameters of the emitted methods, the others are 1
 */
public record OpenRowPlan(ElementType elementType, Layout layout) implements Plan {
  /** The columns of panels; with 256 steps along k the widest stays within the second cache. */
  public static final List<Integer> WIDTHS = List.of(128, 64, RowPlan.LEAST_COLUMNS);

  /** How far apart rows of a panel are, whatever its width. */
  public static final int STRIDE = 128;

  /**
   * The arrays of a panel: one for each pass of a block; of what remains half the steps of a pass
   * have one, half of these, and so on.
   */
  public static final int ARRAYS =
      SumBlocks.TERMS / RowPlan.STEPS + Integer.numberOfTrailingZeros(RowPlan.STEPS);

  /** The plan, where nothing is known of rows, columns and k. */
  static Optional<Plan> plan(ElementType elementType, LoopExtents extents) {
    Layout layout = new Layout(extents);
    return layout.isOpen() ? Optional.of(new OpenRowPlan(elementType, layout)) : Optional.empty();
  }

  /** Enough rows use what was copied, and they are long enough. */
  @Override
  public String guard() {
    return "%s >= %s && %s >= %s && k >= %s && k <= %s"
        .formatted(
            layout.colsAreInner() ? "ni" : "no",
            RowPlan.LEAST_COLUMNS,
            layout.rowsAreInner() ? "mi" : "mo",
            RowPlan.LEAST_ROWS,
            RowPlan.STEPS,
            SumBlocks.TERMS * SumBlocks.TERMS);
  }

  @Override
  public LoopExtents extents() {
    return layout.extents();
  }

  @Override
  public boolean servesAnyK() {
    return true; // its guard speaks of k
  }

  @Override
  public LoopNest nest() {
    String packing = layout.colsAreInner() ? "copied to scratch" : "transposed into scratch";
    return LoopNest.items()
        .outer("no", layout.outerCols())
        .blocks(true, layout.k(), SumBlocks.TERMS, "the result")
        .add(new Loop("columns", layout.cols(), STRIDE, Tail.OVERLAP, "or fewer; " + packing))
        .outer("mo", layout.outerRows())
        .add(Loop.each("rows", layout.rows()))
        .add(new Loop("k", SumBlocks.TERMS, RowPlan.STEPS, Tail.OWN_LOOPS, ""))
        .add(Loop.each("columns", STRIDE).with("a loop that C2 vectorises"))
        .around("the row's sum in scratch grows by " + RowPlan.STEPS + " products");
  }

  @Override
  public List<RegisterTile> registerTiles() {
    return List.of();
  }

  @Override
  public int bytecode() {
    return 700;
  }

  @Override
  public String toString() {
    return "for each item%s, blocks of k, columns by %s (%s scratch)%s, rows, k by %s\n"
            .formatted(
                layout.outerCols() == 1 ? "" : ", no = ?",
                WIDTHS,
                layout.colsAreInner() ? "copied to" : "transposed into",
                layout.outerRows() == 1 ? "" : ", mo = ?",
                RowPlan.STEPS)
        + "one row at a time grows in scratch, in loops that C2 vectorises\n"
        + "sums in blocks of "
        + SumBlocks.TERMS
        + "\nabout "
        + bytecode()
        + " bytes of bytecode";
  }
}
