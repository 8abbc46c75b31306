package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.LaneMaps;

/**
 * Registers that span rows or items, for small items of extents that are known only at the call:
 * what is loaded of x and y once is moved, for each step along k, to the lanes where it is due. The
 * maps of these moves are made by {@link LaneMaps} when they are first asked for; k is written out.
 *
 * <p>Measured in November 2026 on a Cascade Lake core, JDK 25, by turns with tiles, 256 items of
 * floats, how many times as fast. 512 bits, whole items in registers: 2, 3 and 4 cubed 7, 3.7 and
 * 3.8; (4,4)x(4,1) and (1,4)x(4,4), y transposed, 1.9. Rows in registers: 5 to 8 cubed 2.3, 2.0,
 * 1.8, 2.0, x transposed 1.6, 1.1, 1.0, 1.0; (20,4)x(4,4) 3.4 in a loop, 5.2 written out,
 * (16,3)x(3,5) 2.2 and 3.6. One row and a y that is transposed, (1,8)x(8,8): 0.5. 256 bits: 2, 3
 * and 4 cubed 5.9, 2.3, 2.4; (20,4)x(4,4) 2.0. A register for each row takes longer than {@link
 * LadderHeldPlan}, which moves nothing.
 *
 * @param target the widest registers and their number
 */
public record LadderPermutePlan(ElementType elementType, Layout layout, Target target) {
  /** The most registers of rows of an item that are written out; more are a loop. */
  public static final int MOST_REGISTERS = 8;

  /** The most multiply-adds of one item. */
  private static final int WRITTEN_OUT = 32;

  /** Where x is loaded once for each step, more steps to a row take longer than a tile. */
  private static final int STEPS_PER_ROW = 3;

  /** Fewer lanes hold too little for moves to pay. */
  static final int LEAST_LANES = 4;

  /** Elements to a register. */
  public int lanes() {
    return Target.lanes(target.bits(), elementType);
  }

  /** The longest k. */
  public int mostTerms() {
    return Math.min(LaneMaps.MOST_TERMS, lanes());
  }

  /** The most registers that are written out for this k. */
  public int writtenOut(int k) {
    return Math.min(MOST_REGISTERS, WRITTEN_OUT / k);
  }

  /** Whether so many registers are, in emitted code. */
  public String isWrittenOut(String registers) {
    return "%1$s <= %2$s && %1$s * k <= %3$s".formatted(registers, MOST_REGISTERS, WRITTEN_OUT);
  }

  /** Whether rows are left to other forms, in emitted code, where a register holds so many. */
  public String leavesRows(String group) {
    String oneRow = group + " == 1";
    if (layout.rowsAreInner()) {
      return oneRow + " || %s * %s < k".formatted(STEPS_PER_ROW, group);
    }
    return layout.colsAreInner() ? oneRow : oneRow + " || mo == 1";
  }

  /**
   * Whether a call may be for these registers, in emitted code: those reach over several items, or
   * over rows of one.
   */
  public String mayServe() {
    return layout.rowsAreInner()
        ? "batch > 1"
        : "(batch > 1 || mo >= " + LadderPlan.TALL_ROWS + ")";
  }

  @Override
  public String toString() {
    return "small items, k up to %s: a register of %s bits spans rows or items, lanes of x and y moved"
        .formatted(mostTerms(), target.bits());
  }
}
