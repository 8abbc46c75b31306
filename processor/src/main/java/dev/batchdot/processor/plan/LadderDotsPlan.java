package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.SumBlocks;
import java.util.List;

/**
 * Registers along k for extents that are known only at the call: what a ladder plan does with one
 * row, or few and a long k, where k is last in both operands, instead of transposing y. Outputs are
 * summed one after another, which reads y in the order of memory, and a fixed tree adds the lanes
 * of some.
 *
 * <p>Where k is some registers long all are written out, and x is kept in registers; the longer k
 * is, the fewer outputs are summed at a time (as in {@link InnerProductPlan}). For a longer k four
 * outputs are summed in step. A Zen 5 core, JDK 25, float, GFLOP/s in step and written out:
 * (1,20)x(20,1) 11 and 22, (1,64)x(64,1) 19 and 29, (1,128)x(128,1) 24 and 27; of (1,128)x(128,8)
 * 20, one output at a time, and 48.
 *
 * <p>A Cascade Lake core, JDK 25, transposing y by so much faster: 512 bits, of 2 rows, k of 16,
 * 64, 100, 130, 300 and as many columns or 40 3.8, 1.7, 1.1, 1.0, 0.6; of 3, k of 20, 64, 128, 200,
 * 1000 4.5, 2.2, 1.5, 1.0, 0.5. Of 2 or 3 columns, k of 32, 64, 100, 200, 300 2.3, 1.5, 1.0, 0.6,
 * 0.5; of doubles, k of 60, 100, 300 1.04, 1.15, 0.7. 256 bits, 2 rows, k of 16, 64, 130, 300 3.4,
 * 1.2, 0.9, 0.5; 2 or 3 columns, doubles, k of 60, 100, 300 1.7, 1.2, 0.8.
 *
 * @param target the widest registers and their number
 */
public record LadderDotsPlan(ElementType elementType, Target target) {
  /** With so many rows and columns y is transposed. */
  private static final int FEW = 4;

  /** With fewer rows too, where k takes fewer of the widest registers for each. */
  private static final int REGISTERS_PER_ROW = 4;

  /** With fewer columns too, where k is less for each. */
  private static final int TERMS_PER_COLUMN = 80;

  /** Masks on narrower registers are objects: C2 has no instructions for them. */
  private static final int LEAST_BITS = 128;

  private static final int MOST_GROUP = 8;
  private static final int IN_STEP = 4;
  private static final int WRITTEN_OUT = 8;

  private static final int WIDE_BYTES = 64 << 10;

  /** How many registers k fills, so that narrower ones would be too many. */
  private static final int FILLED = 2;

  /** The widths of registers, the widest first: narrow ones are for short k. */
  public List<Integer> widths() {
    return target.widths(elementType, LEAST_BITS);
  }

  /** Elements to a register of {@code bits}. */
  public int lanes(int bits) {
    return Target.lanes(bits, elementType);
  }

  /** What the extents of a call must be. */
  public String guard() {
    String few = "%1$s < " + FEW + " && k >= %2$s * %1$s";
    return "(mo == 1 || %s || %s) && k >= %s && k <= %s"
        .formatted(
            few.formatted("mo", termsPerRow()),
            few.formatted("no", TERMS_PER_COLUMN),
            leastTerms(),
            mostTerms());
  }

  private int termsPerRow() {
    return REGISTERS_PER_ROW * lanes(target.bits());
  }

  /** The shortest k. */
  public int leastTerms() {
    return lanes(widths().get(widths().size() - 1));
  }

  /** The longest k, as sums of blocks have two levels. */
  private long mostTerms() {
    return (long) SumBlocks.TERMS * SumBlocks.TERMS * leastTerms();
  }

  /** How many are summed at a time where k is longer than that, or an item is one output. */
  public int groupInStep(int bits) {
    return Math.min(IN_STEP, lanes(bits));
  }

  /**
   * How many are summed one after another, before a tree adds their lanes, for a shorter k. (A Zen
   * 5 core, 512 bits, (1,64)x(64,1000), 8 and 4 at a time, y in memory: 78 and 60 % of what can be
   * read; in the caches the same.)
   */
  public int group(int bits, int chunks) {
    int group = Math.min(MOST_GROUP, lanes(bits));
    if (chunks <= WRITTEN_OUT / 2) {
      return group;
    }
    while (group > 2 && group * chunks * bits / Byte.SIZE > InnerProductPlan.GROUP_BYTES) {
      group /= 2;
    }
    return group;
  }

  /** The most registers along k that are written out: all of a narrow width, for short k. */
  public int writtenOut(int bits) {
    return bits == target.bits() && elementType.isFloating() ? WRITTEN_OUT : WRITTEN_OUT / 2;
  }

  /** The most that are for items of one output; none for {@code int}, for the jar's sake. */
  public int writtenOutOfItems() {
    return elementType.isFloating() ? WRITTEN_OUT / 2 : 0;
  }

  /** The fewest registers along k: a shorter k gets narrower ones, where there are any. */
  public int fewest(int bits) {
    return bits == widths().get(widths().size() - 1) ? 1 : FILLED;
  }

  /**
   * From how many places a y that no cache holds is read by turns, as {@link
   * InnerProductPlan#PLACES} says; 1: it is always read in order.
   */
  public int places() {
    return target.hasFewRegisters() ? InnerProductPlan.PLACES : 1;
  }

  /** A y of so many elements or more is beyond the caches. */
  public int far() {
    return InnerProductPlan.FAR_BYTES / elementType.bytes();
  }

  /** An item of y of so many elements or more is read by turns from places of its own. */
  public int wideItem() {
    return WIDE_BYTES / elementType.bytes();
  }

  /** The shortest k for registers of {@code bits} where there are narrower ones. */
  public int leastTerms(int bits) {
    return FILLED * lanes(bits);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("one row, or fewer than ").append(FEW).append(" and k of ").append(termsPerRow());
    text.append(" for each, or as few columns and k of ").append(TERMS_PER_COLUMN).append(": ");
    text.append("lanes along k, added by a fixed tree, output by output");
    text.append("; for one row k of ")
        .append(writtenOut(target.bits()))
        .append(" registers is written out");
    if (places() > 1) {
      text.append("; a large y is read from ").append(places()).append(" places by turns");
    }
    return text.toString();
  }
}
