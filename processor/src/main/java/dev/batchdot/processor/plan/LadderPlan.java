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
 * <p>Measured in November 2026 on a Zen 4 core, JDK 25, float, GFLOP/s, 512 bits, of tiles whose
 * strides are parameters: 32 cubed 4 x 2 100, 6 x 2 74, 8 x 2 81, and x transposed 86, 88, 103; 64
 * cubed 4 x 4 114; 16 cubed 4 x 1 62, 8 x 1 63. Each row of an untransposed x is a pointer, and a
 * processor has few registers for those; so tiles are no taller than 4 where they are two vectors
 * wide or more. With 16 registers of 256 bits: 64 cubed 4 x 2 76, 6 x 2 87; 32 cubed, x transposed,
 * 4 x 2 73, 6 x 2 46.
 *
 * <p>Where rows of y lie a constant distance apart, C2 checks their indices before the loop, and
 * needs fewer general registers. A Zen 3 core, 256 bits, y's rows any distance apart and copied to
 * panels of constant rows, with the time that takes: 16, 32, 64 and 128 cubed 6 x 2 49, 59, 70, 75
 * and 52, 62, 78, 85; x transposed, 4 x 2 52, 56, 59, 58 and 55, 70, 79, 79. So such tiles come
 * besides the others where registers are few; with 512 bits steps along k are fewer, and that was
 * not measured. Registers a constant distance apart save a check for each row and step: float 24,
 * 30, (20,20)x(20,100), (24,64)x(64,32) 49, 57, 44, 69 % of the peak, so 52, 61, 50, 75.
 *
 * <p>Where x is not transposed, a step along k took 6.2 cycles there, of 4, 5 and 6 rows alike,
 * with several k in one virtual machine; so the fewest tiles are best. In the code of 4 x 2, C2
 * moved x's address to a vector register and back in each step; with two k only, it did not, and a
 * step took 4.7. In that of 6 x 2, for which 6 are due, there was no such move.
 *
 * <p>Copying y for it pays where x is transposed and has 20 rows, float (20,64)x(64,64), 32 cubed
 * and 36 cubed 62, 59, 55 and 68, 65, 58; with 16 rows as much is lost. Where x is not, it pays
 * from 60 rows on: 33, 48, 64, 80 and 96 cubed 48, 76, 75, 76, 81 and 45, 73, 77, 79, 84.
 *
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

  private static final int LEAST_ROWS_PER_BLOCK = 24;

  /** How many multiply-adds of registers a call of a tile gets. */
  public static final int OPERATIONS_PER_CALL = 6_000;

  /** So many elements of small items are transposed at a time: they stay in the first cache. */
  public static final int SMALL_ITEMS = 4096;

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
    List<Rung> rungs = new ArrayList<>();
    for (int vectors = 1; vectors <= most; vectors++) {
      rungs.add(new Rung(bits, vectors, rows(vectors, bits == target.bits())));
    }
    return rungs;
  }

  /**
   * How many rows meet a group's columns at a time where items are large, a multiple of the rows of
   * each tile and strip: fewer than the pages whose addresses a core has at hand.
   */
  public int rowsPerBlock() {
    int multiple = strips().map(LadderStripsPlan::rows).orElse(1);
    for (int bits : widths()) {
      for (Rung rung : rungs(bits)) {
        multiple = leastCommonMultiple(multiple, rung.rows());
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

  /** What was measured best; see above. */
  private int rows(int vectors, boolean wide) {
    if (vectors == 1) {
      return MOST_ROWS;
    }
    boolean few = hasFewRegisters();
    if (layout.rowsAreInner()) {
      return few ? 4 : Math.min(MOST_ROWS, target.registers() / 2 / vectors);
    }
    if (few) {
      return 6;
    }
    return wide ? 4 : MOST_ROWS;
  }

  /** The forms that tiles of a rung come in, by how many rows they have. */
  public List<TileForm> forms(Rung rung, int rows) {
    if (!hasFewRegisters()) {
      return List.of(TileForm.ANY);
    }
    List<TileForm> forms = new ArrayList<>(List.of(TileForm.FULL));
    if (rung.vectors() > 1) {
      forms.add(TileForm.ANY);
    }
    if (rows >= FIXED_ROWS) {
      forms.add(TileForm.FIXED);
    }
    return List.copyOf(forms);
  }

  /** With so many rows y is copied for the sake of the fixed form; see above. */
  public int copyingRows() {
    return layout.rowsAreInner() ? 20 : 60;
  }

  /** Whether the target has no more than 16 vector registers, and tiles for them; see above. */
  public boolean hasFewRegisters() {
    return target.hasFewRegisters();
  }

  /** What serves few rows, where both operands have k last. */
  public Optional<LadderDotsPlan> dots() {
    return layout.rowsAreInner() || layout.colsAreInner()
        ? Optional.empty()
        : Optional.of(new LadderDotsPlan(elementType, target));
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
