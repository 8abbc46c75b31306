package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From extents and element type to a plan. Pure functions; nothing here knows javac. */
public final class Planner {
  /** A tile with no more multiply-adds than this along all of k is written out without a k loop. */
  private static final int UNROLLED_MULTIPLY_ADDS = 128;

  /** With fewer outputs than this the additions of one sum wait for each other. */
  private static final int ENOUGH_OUTPUTS = 4;

  private static final int PARTIAL_SUMS = 4;
  private static final int UNKNOWN_K_LEVELS = 4; // 256 to the 4th is beyond any array

  private Planner() {}

  /**
   * The plan of a contraction.
   *
   * @param base the extents that hold for every call
   * @param specializations the same with more of them known
   */
  public static KernelPlan plan(
      ElementType elementType, LoopExtents base, List<LoopExtents> specializations) {
    List<Plan> paths = new ArrayList<>();
    Set<LoopExtents> special = new LinkedHashSet<>(specializations);
    special.remove(base);
    for (LoopExtents extents : special) {
      paths.addAll(pathsFor(elementType, extents));
    }
    paths.addAll(pathsFor(elementType, base));
    return new KernelPlan(base, paths);
  }

  /** One path, or two where k is unknown: sums in one go where they are short, in blocks if not. */
  private static List<Plan> pathsFor(ElementType elementType, LoopExtents extents) {
    int k = extents.k();
    if (k == BatchDot.DYNAMIC) {
      return List.of(path(elementType, extents, 1), path(elementType, extents, UNKNOWN_K_LEVELS));
    }
    return List.of(path(elementType, extents, levels(k)));
  }

  private static Plan path(ElementType elementType, LoopExtents extents, int sumLevels) {
    Plan shape = new Plan(elementType, extents, new Tile(1, 1), 1, 1, sumLevels, 0, "");
    Tile tile = TileChoice.of(shape.rows(), shape.cols(), Math.max(1, extents.k()));
    int partialSums = partialSums(shape, extents.k());
    int kStep = kStep(shape, tile, extents.k(), sumLevels, partialSums);
    Plan plan = sized(elementType, extents, tile, kStep, partialSums, sumLevels);
    while (plan.bytecode() > BytecodeEstimate.BUDGET && kStep > partialSums) {
      kStep = partialSums;
      plan = sized(elementType, extents, tile, kStep, partialSums, sumLevels);
    }
    while (plan.bytecode() > BytecodeEstimate.BUDGET && tile.outputs() > 1) {
      tile = new Tile(Math.max(1, tile.rows() / 2), Math.max(1, tile.cols() / 2));
      plan = sized(elementType, extents, tile, kStep, partialSums, sumLevels);
    }
    return plan;
  }

  /** The order of a sum belongs to the whole plan: it must not depend on the tile or a tail. */
  private static int partialSums(Plan shape, int k) {
    boolean fewOutputs =
        shape.rows() != BatchDot.DYNAMIC
            && shape.cols() != BatchDot.DYNAMIC
            && shape.rows() * (long) shape.cols() < ENOUGH_OUTPUTS;
    boolean longEnough = k == BatchDot.DYNAMIC || k >= 2 * PARTIAL_SUMS;
    return fewOutputs && longEnough ? PARTIAL_SUMS : 1;
  }

  private static int kStep(Plan shape, Tile tile, int k, int sumLevels, int partialSums) {
    boolean wholeItem = shape.rows() == tile.rows() && shape.cols() == tile.cols();
    if (partialSums > 1) {
      return partialSums;
    }
    if (k != BatchDot.DYNAMIC && sumLevels == 1 && wholeItem) {
      boolean small = (long) tile.outputs() * k <= UNROLLED_MULTIPLY_ADDS;
      if (small) {
        return Math.max(1, k);
      }
    }
    boolean reused = tile.rows() > 1 && tile.cols() > 1;
    return reused && (k == BatchDot.DYNAMIC || k >= 2) ? 2 : 1;
  }

  private static Plan sized(
      ElementType elementType,
      LoopExtents extents,
      Tile tile,
      int kStep,
      int partialSums,
      int sumLevels) {
    String reason =
        "%d loads for %d multiply-adds"
            .formatted(tile.rows() + tile.cols(), tile.rows() * tile.cols());
    Plan plan = new Plan(elementType, extents, tile, kStep, partialSums, sumLevels, 0, reason);
    return new Plan(
        elementType,
        extents,
        tile,
        kStep,
        partialSums,
        sumLevels,
        BytecodeEstimate.of(plan),
        reason);
  }

  private static int levels(int k) {
    int levels = 1;
    for (long reach = SumBlocks.TERMS; reach < k; reach *= SumBlocks.TERMS) {
      levels++;
    }
    return levels;
  }
}
