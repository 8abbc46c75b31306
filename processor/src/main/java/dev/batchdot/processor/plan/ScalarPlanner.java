package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;

/** Plans of scalar register tiles, for any extents. */
final class ScalarPlanner {
  /** A tile with so many multiply-adds of elements along all of k, or fewer, needs no such loop. */
  private static final int UNROLLED_MULTIPLY_ADDS = 128;

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
    if (k != BatchDot.DYNAMIC
        && sumLevels == 1
        && wholeItem
        && (long) tile.outputs() * k <= UNROLLED_MULTIPLY_ADDS) {
      return k;
    }
    return 1;
  }

  static int levels(int k) {
    int levels = 1;
    for (long reach = SumBlocks.TERMS; reach < k; reach *= SumBlocks.TERMS) {
      levels++;
    }
    return levels;
  }
}
