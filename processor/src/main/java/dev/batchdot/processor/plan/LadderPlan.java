package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Vector registers for extents that are known only at the call: a ladder of tiles, of which the
 * call picks those that its rows and columns need, and forms of their own for one row.
 *
 * @see LadderHeights for what was measured
 * @param layout the unknown extents are parameters of the emitted methods, the others are 1
 * @param target the widest registers and their number
 */
public record LadderPlan(ElementType elementType, Layout layout, Target target) implements Plan {
  /** The most terms that are summed by tiles, which visit the result once for each block. */
  public static final int MOST_K = SumBlocks.TERMS * SumBlocks.TERMS;

  private static final int LEAST_BITS = 64;

  /** The tallest tile. */
  public static final int MOST_ROWS = 8;

  /** Tiles of so many rows come in a form for rows of y that lie a constant distance apart too. */
  public static final int FIXED_ROWS = 4;

  /** So many rows at a time meet several groups of columns where items are large, or more. */
  public static final int LEAST_ROWS_PER_BLOCK = 24;

  /** With so many rows one item is worth copying y for, so that registers may overrun its rows. */
  public static final int TALL_ROWS = 32;

  /** How many multiply-adds of registers a call of a tile gets. */
  public static final int OPERATIONS_PER_CALL = 6_000;

  /** So many elements of small items are transposed at a time: they stay in the first cache. */
  public static final int SMALL_ITEMS = 4096;

  private static final int OVERRUNNING_BYTES = 64 << 10;

  /** The plan, where every extent of an item is unknown or 1. */
  static Optional<Plan> plan(ElementType elementType, LoopExtents extents, Target target) {
    Layout layout = new Layout(extents);
    boolean vectors = target != Target.PORTABLE && elementType != ElementType.LONG;
    return layout.isOpen() && vectors
        ? Optional.of(new LadderPlan(elementType, layout, target))
        : Optional.empty();
  }

  /** The widths of registers of tiles, the widest first: narrow ones are for narrow rows. */
  public List<Integer> widths() {
    return target.widths(elementType, LEAST_BITS);
  }

  /** Elements to a register of {@code bits}. */
  public int lanes(int bits) {
    return Target.lanes(bits, elementType);
  }

  /** The fewest columns that tiles serve. */
  public int leastCols() {
    return lanes(widths().get(widths().size() - 1));
  }

  /**
   * The tiles of this width of registers, by how many there are across. Rows narrower than the
   * widest register take two of the next width at most.
   */
  public List<Rung> rungs(int bits) {
    int most = bits == target.bits() ? target.mostVectors() : 2;
    LadderHeights heights = new LadderHeights(layout, target);
    List<Rung> rungs = new ArrayList<>();
    for (int vectors = 1; vectors <= most; vectors++) {
      rungs.add(heights.rung(bits, vectors));
    }
    return rungs;
  }

  /**
   * How many rows meet a group's columns at a time where items are large, a multiple of the rows of
   * the tallest tiles and of strips: fewer than the pages whose addresses a core has at hand.
   */
  public int rowsPerBlock() {
    int multiple = strips().map(LadderStripsPlan::rows).orElse(1);
    for (int bits : widths()) {
      for (Rung rung : rungs(bits)) {
        multiple = leastCommonMultiple(multiple, rung.mostRows());
      }
    }
    return (LEAST_ROWS_PER_BLOCK + multiple - 1) / multiple * multiple;
  }

  private static int leastCommonMultiple(int a, int b) {
    int multiple = a;
    while (multiple % b != 0) {
      multiple += a;
    }
    return multiple;
  }

  /** The forms that tiles of a rung come in, by how many rows they have. */
  public List<TileForm> forms(Rung rung, int rows) {
    List<TileForm> forms = new ArrayList<>();
    if (rows <= rung.rows()) {
      if (hasFewRegisters()) {
        forms.add(TileForm.FULL);
      }
      if (!hasFewRegisters() || rung.vectors() > 1) {
        forms.add(TileForm.ANY);
      }
    }
    if (rows >= FIXED_ROWS && rows <= rung.fixedRows()) {
      forms.add(TileForm.FIXED);
    }
    return List.copyOf(forms);
  }

  /** With so many rows y is copied for the sake of the fixed form. */
  public int copyingRows() {
    return new LadderHeights(layout, target).copyingRows();
  }

  /** With so many rows items overrun whose rows are longer than a register. */
  public int overrunningRows() {
    return new LadderHeights(layout, target).overrunningRows();
  }

  /** Larger items of y do not: the second cache is to hold one beside x. */
  public int overrunningElements() {
    return OVERRUNNING_BYTES / elementType.bytes();
  }

  /** Whether the target has no more than 16 vector registers, and tiles for them. */
  public boolean hasFewRegisters() {
    return target.hasFewRegisters();
  }

  /** What serves few rows or columns, where both operands have k last. */
  public Optional<LadderDotsPlan> dots() {
    return layout.rowsAreInner() || layout.colsAreInner()
        ? Optional.empty()
        : Optional.of(new LadderDotsPlan(elementType, target));
  }

  /** What serves small items and short k. */
  public Optional<LadderPermutePlan> permutes() {
    LadderPermutePlan permutes = new LadderPermutePlan(elementType, layout, target);
    return permutes.lanes() < LadderPermutePlan.LEAST_LANES
        ? Optional.empty()
        : Optional.of(permutes);
  }

  /** What serves short k where no register spans rows. */
  public Optional<LadderHeldPlan> held() {
    return LadderHeldPlan.plan(elementType, layout, target);
  }

  /** How a large x is copied, where its rows are neighbours. */
  public Optional<LadderStripsPlan> strips() {
    return layout.rowsAreInner()
        ? Optional.of(new LadderStripsPlan(elementType))
        : Optional.empty();
  }

  /** Whether one row may meet columns that are neighbours. */
  public boolean hasAxpy() {
    return !layout.rowsAreInner() && layout.colsAreInner();
  }

  /** What serves one wide row. */
  public AxpyPlan axpy() {
    LoopExtents e = layout.extents();
    Layout oneRow = new Layout(new LoopExtents(e.batch(), 1, e.k(), 1, 1, e.ni()));
    return new AxpyPlan(elementType, e, false, oneRow, target.bits(), AxpyPlan.rowsOfY(target));
  }

  /** Whether y is transposed for the tiles. */
  public boolean transposes() {
    return !layout.colsAreInner();
  }

  @Override
  public LoopExtents extents() {
    return layout.extents();
  }

  @Override
  public boolean usesVectors() {
    return true;
  }

  @Override
  public boolean movesLanes() {
    return transposes();
  }

  @Override
  public boolean servesAnyK() {
    return true; // what is beyond MOST_K goes to portable loops
  }

  @Override
  public LoopNest nest() {
    return new LadderText(this).nest();
  }

  /** The rungs, the widest registers first. */
  @Override
  public List<RegisterTile> registerTiles() {
    return widths().stream().flatMap(bits -> rungs(bits).stream()).map(this::tile).toList();
  }

  /** The tile of a rung, with its walk. */
  RegisterTile tile(Rung rung) {
    int lanes = lanes(rung.bits());
    int cols = rung.vectors() * lanes;
    return new RegisterTile(
        new Loop("rows", layout.rows(), rung.rows(), Tail.OWN_LOOPS, ""),
        new Loop("columns", layout.cols(), cols, Tail.OVERLAP, ""),
        rung.vectors(),
        lanes,
        rung.bits(),
        1,
        rung.rows() + rung.vectors());
  }

  @Override
  public int bytecode() {
    return 1500;
  }

  @Override
  public String toString() {
    return new LadderText(this).toString();
  }
}
