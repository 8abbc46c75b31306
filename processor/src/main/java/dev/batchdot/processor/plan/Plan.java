package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.List;

/**
 * How one canonical form runs in the portable tier: a loop nest around a register tile of scalar
 * accumulators. Rows are x's free elements that the tile spans (mi, or mo where mi is 1), columns
 * are y's (ni, or no where ni is 1).
 *
 * @param extents constants where known; the others are parameters of the emitted method
 * @param kStep how many steps along k stand in one pass of the innermost loop
 * @param partialSums how many accumulators share one output's sum, term by term in turn
 * @param sumLevels how deeply sums are split into blocks of {@value SumBlocks#TERMS}; 1 is not at
 *     all, and needs k to be no more
 * @param bytecode the estimated size of the emitted method, in bytes
 * @param reason why this tile
 */
public record Plan(
    ElementType elementType,
    LoopExtents extents,
    Tile tile,
    int kStep,
    int partialSums,
    int sumLevels,
    int bytecode,
    String reason) {
  /** Checks what the emitter relies on. */
  public Plan {
    if (kStep % partialSums != 0 || kStep < 1 || sumLevels < 1) {
      throw new IllegalArgumentException(kStep + ", " + partialSums + ", " + sumLevels);
    }
  }

  /** The extent along which a tile's rows lie. */
  public int rows() {
    return rowsAreInner() ? extents.mi() : extents.mo();
  }

  /** The extent along which a tile's columns lie. */
  public int cols() {
    return colsAreInner() ? extents.ni() : extents.no();
  }

  /** Whether rows are neighbours in memory (mi), and the contracted axis is not. */
  public boolean rowsAreInner() {
    return extents.mi() != 1;
  }

  /** Whether columns are neighbours in memory (ni), and the contracted axis is not. */
  public boolean colsAreInner() {
    return extents.ni() != 1;
  }

  /** How the rows are walked. */
  public List<Segment> rowSegments() {
    return Segment.of(rows(), tile.rows());
  }

  /** How the columns are walked. */
  public List<Segment> colSegments() {
    return Segment.of(cols(), tile.cols());
  }

  /** Whether this plan serves any k, however large. */
  public boolean servesAnyK() {
    return extents.k() != BatchDot.DYNAMIC || sumLevels > 1;
  }

  /** The loop nest, outermost first, and the tile. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("for each item");
    if (rowsAreInner() && extents.mo() != 1) {
      text.append(", mo = ").append(extent(extents.mo()));
    }
    text.append(", rows ").append(axis(rowsAreInner() ? "mi" : "mo", rows(), tile.rows()));
    if (colsAreInner() && extents.no() != 1) {
      text.append(", no = ").append(extent(extents.no()));
    }
    text.append(", columns ").append(axis(colsAreInner() ? "ni" : "no", cols(), tile.cols()));
    text.append(", ").append(axis("k", extents.k(), kStep));
    text.append("\ntile ").append(tile).append(" of scalar accumulators");
    if (partialSums > 1) {
      text.append(", ").append(partialSums).append(" for each output, added as a tree");
    }
    text.append(": ").append(reason);
    if (sumLevels > 1) {
      text.append("\nsums in blocks of ").append(SumBlocks.TERMS);
      text.append(", ").append(sumLevels).append(" levels");
    }
    return text.append("\nabout ").append(bytecode).append(" bytes of bytecode").toString();
  }

  private static String axis(String name, int extent, int step) {
    return name + " = " + extent(extent) + (step == 1 ? "" : " by " + step);
  }

  private static String extent(int extent) {
    return extent == BatchDot.DYNAMIC ? "?" : Integer.toString(extent);
  }
}
