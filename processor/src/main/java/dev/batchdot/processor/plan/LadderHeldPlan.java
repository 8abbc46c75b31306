package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import java.util.Optional;

/**
 * A block of y that stays in registers while rows of x walk past it, for short k: an outer product
 * of one row, k of them written out. Nothing is checked before a loop along k, as there is none.
 *
 * <p>Measured in November 2026 on a Cascade Lake core by turns with tiles and, for one register of
 * columns and k up to 8, with single rows whose lanes are moved; 64 items of 16 rows of floats, how
 * many times as fast. JDK 25, 512 bits, one register: k of 5 and 8 1.13, 9 and 10 1.4, 12 1.3 (14
 * 1.1 to 1.4, 16 1.1, 20 0.9 in a copy of the loop: the chain of sums is too long); two: 1.3 to 1.5
 * up to 10, 12 1.04; three: 1.4 up to 8, 9 1.0; four: 1.5 up to 6, 8 1.2. 256 bits, one: k of 5
 * 1.5, 8 1.14, 10 1.03; two: 2.2 of 4, 1.4 of 7; three and four: 2.0 to 1.3; with k of 9 and 10 and
 * blocks of one register, of several: 0.3 to 0.9; two and three rows: 0.92 to 0.99. 128 bits 1.0 to
 * 2.4. JDK 17, 512 bits: 1.1 to 2.9.
 *
 * @param target the widest registers and their number
 */
public record LadderHeldPlan(ElementType elementType, Target target) {
  /** The most registers of columns. */
  public static final int MOST_VECTORS = 4;

  /** The plan, where rows of x are not neighbours: else each step along k has a line of its own. */
  static Optional<LadderHeldPlan> plan(ElementType elementType, Layout layout, Target target) {
    return layout.rowsAreInner()
        ? Optional.empty()
        : Optional.of(new LadderHeldPlan(elementType, target));
  }

  /** Elements to a register. */
  public int lanes() {
    return Target.lanes(target.bits(), elementType);
  }

  /** The longest k where the columns are one register. */
  public int mostTerms() {
    return target.hasFewRegisters() ? 10 : 12;
  }

  /** The longest k where they are several: blocks of one register would spread x too often. */
  public int termsOfSeveral() {
    return target.hasFewRegisters() ? 8 : 10;
  }

  /** The fewest rows that are worth filling registers with y for. */
  public int leastRows() {
    return target.hasFewRegisters() ? 4 : 2;
  }

  /** The most registers of columns for this k: those that sums and x need are few, and spilled. */
  public int mostVectors(int k) {
    return k > termsOfSeveral() ? 1 : Math.min(MOST_VECTORS, target.registers() / k);
  }

  @Override
  public String toString() {
    return "k up to %s: y in registers of %s bits, at most %s, row after row of x"
        .formatted(mostTerms(), target.bits(), target.registers());
  }
}
