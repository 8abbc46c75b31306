package dev.batchdot.contraction;

/**
 * How long sums are split, so that rounding errors don't grow with their length: no running sum
 * takes more than {@value #TERMS} terms before it is added to a sum of such blocks, which again
 * takes no more than so many blocks. With u the unit roundoff an output is within (min(K, 256) +
 * ceil(K / 256)) u sum |x||y| of the exact sum up to K = 65,536 (N. J. Higham, Accuracy and
 * Stability of Numerical Algorithms, section 4.2, for sums in blocks).
 */
public final class SumBlocks {
  /** The most terms, or blocks of one level, that are added one after the other. */
  public static final int TERMS = 256;

  private SumBlocks() {}

  /**
   * The length of the blocks into which a sum of {@code terms} terms is split: all of them where
   * they may be added one after the other, else the largest power of {@value #TERMS} below.
   */
  public static int split(int terms) {
    if (terms <= TERMS) {
      return terms;
    }
    int block = TERMS;
    while ((long) block * TERMS < terms) {
      block *= TERMS;
    }
    return block;
  }
}
