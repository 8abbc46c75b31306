package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.spi.FloatScratch;
import dev.batchdot.spi.Panels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Plans of vector registers, for extents that are all known but the batch: lists what could be
 * done, and takes what {@link VectorCost} finds cheapest.
 */
final class VectorPlanner {
  private static final int LEAST_BITS = 128;
  private static final int MAX_ROWS = 16;
  private static final int MAX_VECTORS = 8;
  private static final int MAX_ACCUMULATORS = 24;

  /**
   * Where k is summed in blocks. C2 on JDK 25 keeps one of 24 in memory through the loop of a
   * block, as the blocks' own sums wait there. (A Zen 5 core, float, 512 cubed, GFLOP/s: 6 x 4 190,
   * 9 x 2 250; (1000,500)x(500,64) 200 and 258.)
   */
  private static final int MAX_ACCUMULATORS_OF_BLOCK = 20;

  /**
   * C2 has so many elements of x, each in a register, at a time. (A Zen 3 core, 16 registers,
   * float, % of the peak: (1000,200)x(200,40) 14 x 1 49, 12 x 1 66; 56 cubed 49 and 81.)
   */
  private static final int ELEMENTS_AT_A_TIME = 2;

  /** C2 spills where plans that move lanes leave fewer. */
  private static final int SPARE_REGISTERS = 5;

  /** More outputs at a time gain little, and make long methods, which take long to compile. */
  private static final int MAX_GROUP = 8;

  private static final int[] PARTIAL_SUMS = {1, 2, 4};

  /** Sums of blocks have one level here: no more blocks than this are added. */
  private static final int MOST_BLOCKS = SumBlocks.TERMS;

  private final ElementType elementType;
  private final LoopExtents extents;
  private final boolean swapped;
  private final Layout layout;
  private final Target target;
  private final List<Plan> candidates = new ArrayList<>();

  private VectorPlanner(ElementType elementType, LoopExtents extents, Target target) {
    this.elementType = elementType;
    this.extents = extents;
    this.target = target;
    Layout asGiven = new Layout(extents);
    this.swapped = extents.no() == 1 && extents.ni() == 1 && asGiven.rows() > 1;
    this.layout = swapped ? new Layout(swap(extents)) : asGiven;
  }

  /** The cheapest plan; empty where scalar code is, or where vectors don't fit. */
  static Optional<Plan> plan(ElementType elementType, LoopExtents extents, Target target) {
    if (target == Target.PORTABLE
        || elementType == ElementType.LONG // most machines have no multiplication of long lanes
        || extents.byName().containsValue(BatchDot.DYNAMIC)) {
      return Optional.empty();
    }
    VectorPlanner planner = new VectorPlanner(elementType, extents, target);
    for (int bits = LEAST_BITS; bits <= target.bits(); bits *= 2) {
      planner.outerProducts(bits);
      planner.innerProducts(bits);
      planner.permutations(bits);
      AxpyPlan.plan(elementType, extents, planner.swapped, planner.layout, bits, target)
          .ifPresent(planner.candidates::add);
    }
    VectorCost cost = new VectorCost(planner.layout);
    double scalar = cost.scalar();
    return planner.candidates.stream()
        .min(Comparator.comparingDouble(cost::of))
        .filter(best -> cost.of(best) < scalar);
  }

  private void outerProducts(int bits) {
    int lanes = Target.lanes(bits, elementType);
    boolean needless = bits > LEAST_BITS && 2 * layout.cols() <= lanes; // half of it is enough
    if (needless || layout.k() > MOST_BLOCKS * SumBlocks.TERMS) {
      return;
    }
    int across = (layout.cols() + lanes - 1) / lanes;
    boolean blocked = Panels.block(layout.k()) < layout.k();
    int mostAccumulators = blocked ? MAX_ACCUMULATORS_OF_BLOCK : MAX_ACCUMULATORS;
    for (int rows = 1; rows <= Math.min(MAX_ROWS, layout.rows()); rows++) {
      int most = rows == 1 ? MAX_VECTORS : target.mostVectors();
      for (int vectors = 1; vectors <= Math.min(across, most); vectors++) {
        for (int partialSums : PARTIAL_SUMS) {
          int accumulators = rows * vectors * partialSums;
          boolean fits =
              accumulators + vectors + Math.min(rows, ELEMENTS_AT_A_TIME) <= target.registers();
          boolean needed = partialSums == 1 || rows * vectors < MAX_VECTORS;
          if (fits && needed && accumulators <= mostAccumulators && partialSums <= layout.k()) {
            OuterProductPlan plan = outerProduct(bits, rows, vectors, partialSums);
            if (plan.columnPanels() <= FloatScratch.LONGEST) {
              candidates.add(plan);
            }
          }
        }
      }
    }
    // One row reads nothing of y twice, so y's registers go straight into sums.
    if (layout.rows() == 1 && across > MAX_VECTORS && across <= target.registers() * 3 / 4) {
      OuterProductPlan wholeRow = outerProduct(bits, 1, across, 1);
      if (wholeRow.readsInOrder()) {
        candidates.add(wholeRow);
      }
    }
  }

  private OuterProductPlan outerProduct(int bits, int rows, int vectors, int partialSums) {
    int columns = vectors * Target.lanes(bits, elementType);
    boolean packsRows = packsRows(rows, columns);
    return new OuterProductPlan(
        elementType,
        extents,
        swapped,
        layout,
        bits,
        target.registers(),
        rows,
        vectors,
        partialSums,
        Panels.block(layout.k()),
        packing(packsRows || copiesColumns(rows, columns)),
        packsRows);
  }

  /** Rows that are neighbours in memory are, where that pays. */
  private boolean packsRows(int rows, int columns) {
    int k = layout.k();
    int panels = (layout.cols() + columns - 1) / columns;
    return layout.rowsAreInner()
        && keeps(rows, columns)
        && Panels.payForRows(k, layout.rows(), elementType.bytes(), rows, panels);
  }

  private boolean copiesColumns(int rows, int columns) {
    int k = layout.k();
    long tiles = (long) layout.rows() * layout.outerRows() / rows;
    return keeps(0, columns)
        && Panels.pay(k, layout.cols(), elementType.bytes(), columns, rows, tiles);
  }

  /** Whether scratch memory keeps panels of so many rows and columns. */
  private boolean keeps(int rows, int columns) {
    return (long) Math.max(rows, columns) * layout.k() <= FloatScratch.LONGEST;
  }

  private Packing packing(boolean copies) {
    if (!layout.colsAreInner() && layout.cols() > 1) {
      return Packing.TRANSPOSE;
    }
    return copies ? Packing.COPY : Packing.NONE;
  }

  private void innerProducts(int bits) {
    int lanes = Target.lanes(bits, elementType);
    if (layout.rowsAreInner() || layout.colsAreInner() || layout.k() < lanes) {
      return;
    }
    boolean items = layout.rows() == 1 && layout.cols() == 1;
    for (int group = 1; group <= Math.min(lanes, MAX_GROUP); group++) {
      if (!items && group > layout.cols()) {
        return;
      }
      if (Integer.bitCount(group) > 1 && (items || group < layout.cols())) {
        continue; // the tree that adds lanes has room for as many as the next power of two
      }
      for (int partialSums : PARTIAL_SUMS) {
        if (group * partialSums + 2 <= target.registers()
            && partialSums * lanes <= layout.k()
            && partialSums * group <= MAX_ACCUMULATORS
            && layout.k() <= (long) MOST_BLOCKS * SumBlocks.TERMS * lanes * partialSums) {
          InnerProductPlan plan =
              new InnerProductPlan(
                  elementType,
                  extents,
                  swapped,
                  layout,
                  bits,
                  target.registers(),
                  group,
                  partialSums,
                  places(group));
          if (!plan.readsInOrder() || plan.staysInOrder()) {
            candidates.add(plan);
          }
        }
      }
    }
  }

  /** Where lanes are masked cheaply, and registers hold what says where lanes go. */
  private void permutations(int bits) {
    if (!target.masksStores()) {
      return;
    }
    PermutePlan.plans(elementType, extents, swapped, layout, bits).stream()
        .filter(plan -> plan.registers() <= target.registers() - SPARE_REGISTERS)
        .forEach(candidates::add);
  }

  /** Several where y is read once, by a processor that was measured, in short turns. */
  private int places(int group) {
    int bytesOfOutput = layout.k() * elementType.bytes();
    boolean pays =
        layout.rows() == 1
            && group * bytesOfOutput <= InnerProductPlan.TURN_BYTES
            && (long) layout.cols() * bytesOfOutput > InnerProductPlan.TURN_BYTES;
    return pays && target.hasFewRegisters() ? InnerProductPlan.PLACES : 1;
  }

  private static LoopExtents swap(LoopExtents e) {
    return new LoopExtents(e.batch(), e.no(), e.k(), e.ni(), e.mo(), e.mi());
  }
}
