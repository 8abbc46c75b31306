package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.List;
import java.util.Optional;

/**
 * One row of x times a matrix that is wider than the registers hold: each element of x times its
 * row of y is added to the result in memory (axpy, as BLAS calls it). Y is read once, in order.
 *
 * <p>Measured in November 2026 on a Zen 4 core, JDK 25, float, GB/s of y in the second cache, in
 * the third, and in memory that can be read at 28 GB/s, (1,64)x(64,1000): this 86, 53, 24; panels
 * of 8 registers, each summed over all of k, 105, 61, 12; of 21 registers 107, 72, 11.
 *
 * <p>Where registers are few, several rows far apart are added at a time, so that the result is
 * visited less, and memory is read from several places by turns ({@link InnerProductPlan#PLACES}).
 * On a Zen 3 core, 256 bits, rows at a time 1, 4, 8, GFLOP/s in the caches: (1,100)x(100,100) 17,
 * 29, 28; (1,64)x(64,1000) 29, 35, 32; (1,768)x(768,100) 17, 34, 31.
 *
 * @param extents as the emitted method is called
 * @param swapped whether x and y change places, for there is one column but many rows
 * @param layout the extents after that
 * @param bits the width of the registers used, at most the target's
 * @param rowsOfY how many rows of y are added at a time
 */
public record AxpyPlan(
    ElementType elementType,
    LoopExtents extents,
    boolean swapped,
    Layout layout,
    int bits,
    int rowsOfY)
    implements Plan {
  private static final int OPERATIONS_PER_REGISTER = 4;

  /** How many registers of y a call gets, roughly. */
  public static final int REGISTERS_PER_CALL = CallSize.of(OPERATIONS_PER_REGISTER).pieces();

  /** Checks what the emitter relies on. */
  public AxpyPlan {
    boolean fits = layout.cols() == BatchDot.DYNAMIC || layout.cols() >= lanes(bits, elementType);
    if (layout.rows() != 1 || layout.outerCols() != 1 || !fits) {
      throw new IllegalArgumentException(bits + " bits: " + layout);
    }
  }

  /** The plan where it fits: one row, columns that are neighbours, and more than one register. */
  static Optional<Plan> plan(
      ElementType elementType,
      LoopExtents extents,
      boolean swapped,
      Layout layout,
      int bits,
      Target target) {
    boolean fits =
        layout.rows() == 1
            && layout.outerRows() == 1
            && layout.outerCols() == 1
            && layout.colsAreInner()
            && layout.cols() >= lanes(bits, elementType)
            && layout.k() <= SumBlocks.TERMS * SumBlocks.TERMS;
    return fits
        ? Optional.of(new AxpyPlan(elementType, extents, swapped, layout, bits, rowsOfY(target)))
        : Optional.empty();
  }

  /** How many rows of y are added at a time; see above. */
  static int rowsOfY(Target target) {
    return target.hasFewRegisters() ? 4 : 1;
  }

  private static int lanes(int bits, ElementType elementType) {
    return Target.lanes(bits, elementType);
  }

  /** Elements to a register. */
  public int lanes() {
    return lanes(bits, elementType);
  }

  /** Whether the number of columns is known. */
  public boolean knowsCols() {
    return layout.cols() != BatchDot.DYNAMIC;
  }

  /** How many columns whole registers hold, where that is known. */
  public int wholeCols() {
    return layout.cols() - restCols();
  }

  /** How many columns are left, a register of which some lanes are masked; 0 if unknown. */
  public int restCols() {
    return knowsCols() ? layout.cols() % lanes() : 0;
  }

  /** Whether sums are split into blocks along k, all but the first of which grow in scratch. */
  public boolean isBlocked() {
    return layout.k() == BatchDot.DYNAMIC || layout.k() > SumBlocks.TERMS;
  }

  /** How many rows of y a call gets, where the number of columns is known. */
  public int stepsPerCall() {
    return CallSize.of((long) OPERATIONS_PER_REGISTER * (layout.cols() / lanes() + 1)).pieces();
  }

  @Override
  public boolean usesVectors() {
    return true;
  }

  @Override
  public boolean movesLanes() {
    return restCols() > 0;
  }

  @Override
  public boolean servesAnyK() {
    return true;
  }

  @Override
  public LoopNest nest() {
    return LoopNest.items()
        .blocks(isBlocked(), layout.k(), SumBlocks.TERMS, "the result")
        .add(new Loop("k", isBlocked() ? SumBlocks.TERMS : layout.k(), rowsOfY, Tail.OWN_LOOPS, ""))
        .add(registers().across())
        .around("an element of x times a register of y, added to the result in memory");
  }

  /** One register at a time, and the result is read beside y. */
  @Override
  public List<RegisterTile> registerTiles() {
    return List.of(registers());
  }

  private RegisterTile registers() {
    Loop across = new Loop("columns", layout.cols(), lanes(), Tail.FEWER_LANES, "");
    return new RegisterTile(Loop.each("rows", 1), across, 1, lanes(), bits, 1, 2);
  }

  @Override
  public int bytecode() {
    return 500;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(swapped ? "x and y change places; for each item" : "for each item");
    text.append(", k = ").append(layout.k());
    text.append(", columns %s by %s".formatted(layout.cols(), lanes()));
    text.append("\naxpy: ");
    text.append(
        rowsOfY == 1
            ? "each row of y, times its element of x, is"
            : "rows of y, times their elements of x, are");
    text.append(" added to the result in memory");
    text.append(rowsOfY == 1 ? ";" : ", " + rowsOfY + " at a time;");
    text.append(" registers of ").append(bits).append(" bits");
    if (isBlocked()) {
      text.append("\nsums in blocks of ").append(SumBlocks.TERMS);
    }
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }
}
