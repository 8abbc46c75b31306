package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.List;

/**
 * How one canonical form runs in the portable tier: a loop nest around a register tile of scalar
 * accumulators.
 *
 * @param layout known extents are constants; the others are parameters of the emitted method
 * @param kStep how many steps along k stand in one pass of the innermost loop
 * @param partialSums how many accumulators share one output's sum, term by term in turn
 * @param sumLevels how deeply sums are split into blocks of {@value SumBlocks#TERMS}; 1 is not at
 *     all, and needs k to be no more
 */
public record ScalarPlan(
    ElementType elementType, Layout layout, Tile tile, int kStep, int partialSums, int sumLevels)
    implements Plan {
  /** Checks what the emitter relies on. */
  public ScalarPlan {
    if (kStep < 1 || kStep % partialSums != 0 || sumLevels < 1) {
      throw new IllegalArgumentException(kStep + ", " + partialSums + ", " + sumLevels);
    }
  }

  @Override
  public LoopExtents extents() {
    return layout.extents();
  }

  /** How the rows are walked. */
  public List<Segment> rowSegments() {
    return Segment.of(layout.rows(), tile.rows());
  }

  /** How the columns are walked. */
  public List<Segment> colSegments() {
    return Segment.of(layout.cols(), tile.cols());
  }

  @Override
  public boolean servesAnyK() {
    return layout.k() != BatchDot.DYNAMIC || sumLevels > 1;
  }

  @Override
  public LoopNest nest() {
    RegisterTile registers = registers();
    boolean isBlocked = sumLevels > 1;
    String sums = "registers" + (sumLevels > 2 ? ", " + sumLevels + " levels" : "");
    return LoopNest.items()
        .outer("mo", layout.outerRows())
        .add(registers.down())
        .outer("no", layout.outerCols())
        .add(registers.across())
        .blocks(isBlocked, layout.k(), SumBlocks.TERMS, sums)
        .add(new Loop("k", isBlocked ? SumBlocks.TERMS : layout.k(), kStep, Tail.OWN_LOOPS, ""))
        .around("each element of a row times each of a column: " + tile + " scalar sums");
  }

  @Override
  public List<RegisterTile> registerTiles() {
    return List.of(registers());
  }

  private RegisterTile registers() {
    return new RegisterTile(
        new Loop("rows", layout.rows(), tile.rows(), Tail.OWN_LOOPS, ""),
        new Loop("columns", layout.cols(), tile.cols(), Tail.OWN_LOOPS, ""),
        tile.cols(),
        1,
        0,
        partialSums,
        tile.loads());
  }

  @Override
  public int bytecode() {
    return BytecodeEstimate.of(this);
  }

  /** The loop nest, outermost first, and the tile with its reason. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("for each item");
    if (layout.outerRows() != 1) {
      text.append(", ").append(axis("mo", layout.outerRows(), 1));
    }
    text.append(", rows ");
    text.append(axis(layout.rowsAreInner() ? "mi" : "mo", layout.rows(), tile.rows()));
    if (layout.outerCols() != 1) {
      text.append(", ").append(axis("no", layout.outerCols(), 1));
    }
    text.append(", columns ");
    text.append(axis(layout.colsAreInner() ? "ni" : "no", layout.cols(), tile.cols()));
    text.append(", ").append(axis("k", layout.k(), kStep));
    text.append("\ntile ").append(tile).append(" of scalar accumulators");
    if (partialSums > 1) {
      text.append(", ").append(partialSums).append(" for each output, added as a tree");
    }
    text.append(": %s loads for %s multiply-adds".formatted(tile.loads(), tile.outputs()));
    if (sumLevels > 1) {
      text.append("\nsums in blocks of ").append(SumBlocks.TERMS);
      text.append(", ").append(sumLevels).append(" levels");
    }
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }

  private static String axis(String name, int extent, int step) {
    String shown = extent == BatchDot.DYNAMIC ? "?" : Integer.toString(extent);
    return name + " = " + shown + (step == 1 ? "" : " by " + step);
  }
}
