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
 * <p>Where k is a few registers long all are written out, and x is kept in registers; measured on a
 * Zen 4 core, JDK 25, GFLOP/s written out and in a loop: (1,20)x(20,30) 25 and 8.5,
 * (1,64)x(64,1000) in the cache 34 and 20. Where it is a few more, one output is, in a loop over
 * the outputs, for all would be more than C1 can compile: a Zen 3 core, 256 bits, (1,64)x(64,64) 19
 * and in a loop along k 9, (1,64)x(64,1000) 17 and 9. That was not measured where there are more
 * registers.
 *
 * <p>Nor were turns (4 places). On the Zen 3 core, y of 300 MB, GB/s in order and by turns:
 * (1,20)x(20,30) 11 to 15 and 17, (1,32)x(32,1000) 16 and 19, (1,64)x(64,1000), output by output,
 * 13 and 21. In the caches groups by turns lose a fifth, single outputs gain a little.
 *
 * <p>A Cascade Lake core, JDK 25, by turns, transposing y by so much faster: 512 bits, of 2 rows, k
 * of 16, 64, 100, 130, 300 and as many columns or 40 3.8, 1.7, 1.1, 1.0, 0.6; of 3, k of 20, 64,
 * 128, 200, 1000 4.5, 2.2, 1.5, 1.0, 0.5. Of 2 or 3 columns, k of 32, 64, 100, 200, 300 2.3, 1.5,
 * 1.0, 0.6, 0.5; of doubles, k of 60, 100, 300 1.04, 1.15, 0.7. 256 bits, 2 rows, k of 16, 64, 130,
 * 300 3.4, 1.2, 0.9, 0.5; 2 or 3 columns, doubles, k of 60, 100, 300 1.7, 1.2, 0.8.
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

  private static final int FAR_BYTES = 32 << 20;
  private static final int WIDE_BYTES = 64 << 10;
  private static final int MOST_GROUP = 8;
  private static final int WRITTEN_OUT = 4;
  private static final int WRITTEN_OUT_ONE = 8;

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

  /** How many outputs are summed before a tree adds their lanes. */
  public int group(int bits) {
    return Math.min(MOST_GROUP, lanes(bits));
  }

  /** The most registers along k that are written out for all outputs of a group. */
  public int writtenOut() {
    return WRITTEN_OUT;
  }

  /** The most that are written out for one output at a time; no fewer. */
  public int writtenOutForOne() {
    return target.hasFewRegisters() ? WRITTEN_OUT_ONE : WRITTEN_OUT;
  }

  /** Whether memory is read from several places by turns; 4 places. */
  public boolean readsByTurns() {
    return target.hasFewRegisters();
  }

  /** From how many. */
  public int places() {
    return readsByTurns() ? 4 : 1;
  }

  /** A y of so many elements or more is beyond the caches: there turns gain, in them they cost. */
  public int far() {
    return FAR_BYTES / elementType.bytes();
  }

  /** An item of y of so many elements or more is read by turns from places of its own. */
  public int wideItem() {
    return WIDE_BYTES / elementType.bytes();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("one row, or fewer than ").append(FEW).append(" and k of ").append(termsPerRow());
    text.append(" for each, or as few columns and k of ").append(TERMS_PER_COLUMN).append(": ");
    text.append("lanes along k, added by a fixed tree, output by output");
    text.append("; for one row k of ").append(writtenOut()).append(" registers is written out");
    if (writtenOutForOne() > writtenOut()) {
      text.append(", of %s for one output at a time".formatted(writtenOutForOne()));
    }
    if (readsByTurns()) {
      text.append("; a large y is read from %s places by turns".formatted(places()));
    }
    return text.toString();
  }
}
