package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lanes along the columns: each step along k adds the outer product of a few elements of x, each
 * spread over a register, and a few registers of y to a tile of accumulators.
 *
 * @param extents as the emitted method is called
 * @param swapped whether x and y change places, for there is one column but many rows
 * @param layout the extents after that
 * @param bits the width of the registers used, at most the target's
 * @param registers how many the target has, whichever width is used
 * @param rows the rows of a tile
 * @param vectors the registers across a row of a tile
 * @param partialSums how many accumulators share one register of outputs, step by step in turn
 * @param kBlock how many steps along k a tile sums before it adds them to the sum of such blocks
 * @param packing how y comes to lie for the tile
 * @param packsRows whether what tiles take of x is copied to scratch memory, tile by tile
 */
public record OuterProductPlan(
    ElementType elementType,
    LoopExtents extents,
    boolean swapped,
    Layout layout,
    int bits,
    int registers,
    int rows,
    int vectors,
    int partialSums,
    int kBlock,
    Packing packing,
    boolean packsRows)
    implements Plan {
  /** A tile that multiplies so many registers along all of k, or fewer, needs no loop along k. */
  private static final int UNROLLED_REGISTERS = 32;

  /** So much is transposed before it is used: half of the first cache. */
  private static final int TRANSPOSED_BYTES = 16 << 10;

  private static final int SMALL_BYTES = 256;

  /** So much of x is copied before columns meet it, and no more. */
  private static final int PACKED_BYTES = 1 << 20;

  /** Checks what the emitter relies on. */
  public OuterProductPlan {
    if (kBlock > SumBlocks.TERMS * partialSums || rows > layout.rows() || vectors < 1) {
      throw new IllegalArgumentException(rows + " x " + vectors + ", " + kBlock);
    }
    // The surplus of a row is overwritten by the next, so it must not reach beyond that.
    int surplus = Target.lanes(bits, elementType) - layout.cols();
    if (rows > 1 && layout.outerCols() == 1 && surplus > layout.cols()) {
      throw new IllegalArgumentException(bits + " bits: " + layout);
    }
  }

  /** Elements to a register. */
  public int lanes() {
    return Target.lanes(bits, elementType);
  }

  /** The axis of x that tiles walk. */
  public Walk rowWalk() {
    Walk walk = new Walk(layout.rows(), rows);
    return loadOrder().matters() ? walk.clamped() : walk;
  }

  /** Whether C2 must not know that the loop along k begins at 0. */
  public boolean hidesStart() {
    return !isBlocked() && loadOrder().hidesStart();
  }

  private LoadOrder loadOrder() {
    return new LoadOrder(
        rows * vectors * partialSums,
        rows + vectors,
        registers,
        packsRows ? rows : layout.extents().mi(),
        packing == Packing.NONE ? layout.extents().ni() : colWalk().step());
  }

  /** The axis of y that tiles walk; a tile is never wider than the axis. */
  public Walk colWalk() {
    return new Walk(layout.cols(), Math.min(layout.cols(), vectors * lanes()));
  }

  /** Where each register of a tile's row begins, the last early enough to end with the row. */
  public int[] offsets() {
    int last = Math.max(0, colWalk().step() - lanes());
    return IntStream.range(0, vectors).map(v -> Math.min(v * lanes(), last)).toArray();
  }

  /**
   * Whether y's registers are read in the order of memory, each used once.
   *
   * @see InnerProductPlan#readsInOrder()
   */
  public boolean readsInOrder() {
    return layout.rows() == 1 && layout.outerRows() == 1 && packing == Packing.NONE;
  }

  /** Whether a row is shorter than a register, so that registers reach beyond its end. */
  public boolean hasSurplus() {
    return layout.cols() < lanes();
  }

  /** Whether the last row of an item of y may be read beyond its end. */
  public boolean readsBeyondItem() {
    return hasSurplus() && packing == Packing.NONE;
  }

  /** The size of the panels that columns of y are copied to, in elements; 0 for none. */
  public int columnPanels() {
    int panels = columnGroups().map(ColumnGroups::panels).orElse(itemsPerPanel());
    return packing == Packing.NONE
        ? 0
        : panels * columnPanel().size() + (hasSurplus() ? lanes() : 0);
  }

  /** The size of those that rows of x are copied to; 0 for none. */
  public int rowPanels() {
    return packsRows ? packedTiles() * rowPanel().size() : 0;
  }

  /** How many tiles' rows are copied before columns meet them. */
  public int packedTiles() {
    int most = PACKED_BYTES / elementType.bytes() / rowPanel().size();
    return Math.max(1, Math.min(most, rowWalk().count()));
  }

  /** The groups of columns of a large item; empty where one panel after another meets all rows. */
  public Optional<ColumnGroups> columnGroups() {
    return ColumnGroups.of(this);
  }

  /**
   * How many items are transposed into a panel before they are used: several where they are so
   * small that registers would be read right after their parts were written, before these have left
   * the store buffer. A Zen 3 core, 256 bits, one by one and together, GFLOP/s: 4 cubed 9 and 15, 5
   * cubed 9 and 11, 8 cubed 30 and 35; but 10 cubed 23 and 21.
   */
  public int itemsPerPanel() {
    boolean onePanel = layout.outerCols() == 1 && colWalk().isSingle() && !callsTiles();
    int bytes = columnPanel().size() * elementType.bytes();
    return packing == Packing.TRANSPOSE && onePanel && bytes <= SMALL_BYTES
        ? Math.min(itemsPerCall().pieces(), TRANSPOSED_BYTES / bytes)
        : 1;
  }

  /** A panel of columns of y; where it holds several items, what it holds of one. */
  public PanelPlan columnPanel() {
    int k = layout.k();
    int distance = packing == Packing.COPY ? layout.cols() : k;
    return new PanelPlan(elementType, packing, colWalk().step(), k, distance, bits);
  }

  /** What one tile takes of x, where it is copied. */
  public PanelPlan rowPanel() {
    return new PanelPlan(elementType, Packing.COPY, rows, layout.k(), layout.rows(), bits);
  }

  /** Whether the sum of an output is split into blocks along k. */
  public boolean isBlocked() {
    return layout.k() > kBlock;
  }

  /** Whether a method holds some tiles of an item; else it holds some items. */
  public boolean callsTiles() {
    boolean oneTile = rowWalk().isSingle() && colWalk().isSingle();
    return packsRows || (CallSize.exceededBy(itemOperations()) && !oneTile);
  }

  /** How many tiles a call gets where a method holds tiles. */
  public CallSize tilesPerCall() {
    return CallSize.of(tileOperations());
  }

  /** How many items a call gets where a method holds items. */
  public CallSize itemsPerCall() {
    return CallSize.of(itemOperations());
  }

  private long itemOperations() {
    long outer = (long) layout.outerRows() * layout.outerCols();
    return outer * rowWalk().count() * colWalk().count() * tileOperations();
  }

  private long tileOperations() {
    return (long) layout.k() * (rows * vectors + rows + vectors) + 2L * rows * vectors;
  }

  /** Whether all steps along k are written out. */
  public boolean isUnrolled() {
    return !isBlocked()
        && packing == Packing.NONE
        && rowWalk().isSingle()
        && colWalk().isSingle()
        && rows * vectors * layout.k() <= UNROLLED_REGISTERS;
  }

  @Override
  public boolean usesVectors() {
    return true;
  }

  @Override
  public boolean movesLanes() {
    return packing == Packing.TRANSPOSE || hasSurplus();
  }

  @Override
  public boolean servesAnyK() {
    return true;
  }

  @Override
  public LoopNest nest() {
    return new OuterProductText(this).nest();
  }

  @Override
  public List<RegisterTile> registerTiles() {
    return List.of(
        new RegisterTile(
            Loop.of("rows", rowWalk()),
            Loop.of("columns", colWalk()),
            vectors,
            lanes(),
            bits,
            partialSums,
            rows + vectors));
  }

  @Override
  public int bytecode() {
    int steps = isUnrolled() ? layout.k() : partialSums * (layout.k() % partialSums == 0 ? 1 : 2);
    return 300 + steps * (20 * (rows + vectors) + 34 * rows * vectors) + 40 * rows * vectors;
  }

  @Override
  public String toString() {
    return new OuterProductText(this).toString();
  }
}
