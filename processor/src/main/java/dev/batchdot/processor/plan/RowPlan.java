package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.List;
import java.util.Optional;

/**
 * Plain Java that C2 vectorises: one row of the result at a time grows in scratch memory, by a few
 * steps along k in each pass over its columns. C2 can't know that two arrays don't overlap where
 * they are read and written at different distances; so y's rows are copied next to each other, and
 * every index is the loop's variable plus a constant.
 *
 * <p>Measured in November 2026 on a Zen 4 core, float, 64 cubed, GFLOP/s on JDK 25 and 17 (a scalar
 * tile: 14.5 on both): rows by steps 1 x 8 27 and 37, 2 x 4 35 and 14, 4 x 4 38 and 14. JDK 17
 * vectorises no loop with more than one row.
 *
 * @param columns how many columns are copied at a time
 */
public record RowPlan(ElementType elementType, Layout layout, int columns) implements Plan {
  /** Steps along k in one pass over a row. */
  public static final int STEPS = 8;

  /** Shorter rows are not worth it. */
  static final int LEAST_COLUMNS = 32;

  /** Copying pays where so many rows use what was copied. */
  static final int LEAST_ROWS = 8;

  private static final int LANES = 16;

  /** What is copied at a time stays within the second cache, in elements. */
  private static final int PANEL = 1 << 16;

  /** Sums of blocks have one level here. */
  private static final int LONGEST_SUM = SumBlocks.TERMS * SumBlocks.TERMS;

  /** The plan where copying pays: enough rows use what was copied, and they are long enough. */
  static Optional<RowPlan> plan(ElementType elementType, LoopExtents extents) {
    Layout layout = new Layout(extents);
    if (extents.byName().containsValue(BatchDot.DYNAMIC)
        || layout.cols() < LEAST_COLUMNS
        || (long) layout.rows() * layout.outerRows() < LEAST_ROWS
        || layout.k() < STEPS
        || layout.k() > LONGEST_SUM) {
      return Optional.empty();
    }
    int columns = Math.max(LEAST_COLUMNS, PANEL / layout.k());
    return Optional.of(new RowPlan(elementType, layout, Math.min(columns, layout.cols())));
  }

  /** The columns, panel by panel. */
  public Walk colWalk() {
    return new Walk(layout.cols(), columns);
  }

  /** How far apart rows of a panel are: a whole number of registers, whatever their width. */
  public int stride() {
    return (columns + LANES - 1) / LANES * LANES;
  }

  /** How many times all {@link #STEPS} steps along k fit into it. */
  public int wholeSteps() {
    return layout.k() / STEPS;
  }

  /** Whether the sum of an output is split into blocks. */
  public boolean isBlocked() {
    return layout.k() > SumBlocks.TERMS;
  }

  @Override
  public LoopExtents extents() {
    return layout.extents();
  }

  @Override
  public boolean servesAnyK() {
    return true;
  }

  @Override
  public LoopNest nest() {
    String packing = layout.colsAreInner() ? "copied to scratch" : "transposed into scratch";
    return LoopNest.items()
        .outer("no", layout.outerCols())
        .add(Loop.of("columns", colWalk()).with(packing))
        .outer("mo", layout.outerRows())
        .add(Loop.each("rows", layout.rows()))
        .blocks(isBlocked(), layout.k(), SumBlocks.TERMS, "scratch")
        .add(new Loop("k", isBlocked() ? SumBlocks.TERMS : layout.k(), STEPS, Tail.OWN_LOOPS, ""))
        .add(Loop.each("columns", columns).with("a loop that C2 vectorises"))
        .around("the row's sum in scratch grows by " + STEPS + " products");
  }

  @Override
  public List<RegisterTile> registerTiles() {
    return List.of();
  }

  @Override
  public int bytecode() {
    return 500;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("for each item");
    if (layout.outerCols() != 1) {
      text.append(", no = ").append(layout.outerCols());
    }
    text.append(", columns ").append(colWalk());
    text.append(layout.colsAreInner() ? " (copied to scratch)" : " (transposed into scratch)");
    if (layout.outerRows() != 1) {
      text.append(", mo = ").append(layout.outerRows());
    }
    text.append(", rows ").append(layout.rows());
    text.append(", k = %s by %s".formatted(layout.k(), STEPS));
    text.append("\none row at a time grows in scratch, in loops that C2 vectorises");
    if (isBlocked()) {
      text.append("\nsums in blocks of ").append(SumBlocks.TERMS);
    }
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }
}
