package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;

/** Plans of scalar register tiles, for any extents. */
final class ScalarPlanner {
  /**
   * An item with so many multiply-adds of elements along all of k, or fewer, needs no such loop.
   */
  private static final int UNROLLED_MULTIPLY_ADDS = 128;

  /**
   * Nor does a tile with so many, or fewer: C2 reads the tile's elements of x before the loop over
   * columns, and has 16 registers to keep them in, or 32. (A Zen 5 core, JDK 25 and 17, float,
   * times as fast: 4 cubed 1.54 and 1.6, (8,4)x(4,8) with y transposed 1.35 and 1.5; with {@code
   * -XX:UseAVX=2} 1.18 and 1.12, 0.9 and 1.3; but (3,5)x(5,5), 45 of them, 0.63 and 0.84.)
   */
  private static final int UNROLLED_OF_TILE = 32;

  /** With fewer outputs than this the additions of one sum wait for each other. */
  private static final int ENOUGH_OUTPUTS = 4;

  private static final int PARTIAL_SUMS = 4;

  private ScalarPlanner() {}

  static ScalarPlan plan(ElementType elementType, LoopExtents extents, int sumLevels) {
    Layout layout = new Layout(extents);
    Tile tile = TileChoice.of(layout);
    int partialSums = partialSums(layout);
    int kStep = partialSums > 1 ? partialSums : kStep(layout, tile, sumLevels);
    ScalarPlan plan = new ScalarPlan(elementType, layout, tile, kStep, partialSums, sumLevels);
    while (plan.bytecode() > BytecodeEstimate.BUDGET && plan.tile().outputs() > 1) {
      Tile smaller =
          new Tile(Math.max(1, plan.tile().rows() / 2), Math.max(1, plan.tile().cols() / 2));
      plan = new ScalarPlan(elementType, layout, smaller, partialSums, partialSums, sumLevels);
    }
    return plan;
  }

  /** The order of a sum belongs to the whole plan: it must not depend on the tile or a tail. */
  private static int partialSums(Layout layout) {
    boolean fewOutputs =
        layout.rows() != BatchDot.DYNAMIC
            && layout.cols() != BatchDot.DYNAMIC
            && layout.rows() * (long) layout.cols() < ENOUGH_OUTPUTS;
    boolean longEnough = layout.k() == BatchDot.DYNAMIC || layout.k() >= 2 * PARTIAL_SUMS;
    return fewOutputs && longEnough ? PARTIAL_SUMS : 1;
  }

  /** All of k where that is little. */
  private static int kStep(Layout layout, Tile tile, int sumLevels) {
    int k = layout.k();
    boolean wholeItem = layout.rows() == tile.rows() && layout.cols() == tile.cols();
    if (k == BatchDot.DYNAMIC || sumLevels > 1) {
      return 1;
    }
    int most = wholeItem ? UNROLLED_MULTIPLY_ADDS : UNROLLED_OF_TILE;
    return (long) tile.outputs() * k <= most ? k : 1;
  }

  static int levels(int k) {
    int levels = 1;
    for (long reach = SumBlocks.TERMS; reach < k; reach *= SumBlocks.TERMS) {
      levels++;
    }
    return levels;
  }
}
