package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import java.util.stream.IntStream;

/**
 * What tiles take of an operand, packed in scratch memory: one row for each step along k.
 *
 * @param packing how it gets there
 * @param width how many elements tiles take at a step
 * @param k the number of steps
 * @param distance how far apart steps are in the operand if they are copied, neighbours if they are
 *     transposed
 * @param mostBits the widest registers to use, in bits
 */
public record PanelPlan(
    ElementType elementType, Packing packing, int width, int k, int distance, int mostBits) {
  private static final int LEAST_BITS = 128;

  /** The widest registers of a block that is transposed, in bits: eight registers of float. */
  public static final int MOST_BITS_OF_BLOCK = 256;

  /** The fewest registers of such a block. */
  public static final int LEAST_BLOCK = 4;

  /** How many elements the panel holds. */
  public int size() {
    return k * width;
  }

  /** Elements to a register, or to a side of a block that is transposed; 1 for no registers. */
  public int lanes() {
    return packing == Packing.TRANSPOSE
        ? lanes(Math.min(mostBits, MOST_BITS_OF_BLOCK), Math.min(width, k), LEAST_BLOCK)
        : lanes(mostBits, width, Target.lanes(LEAST_BITS, elementType));
  }

  private int lanes(int bits, int most, int least) {
    int lanes = Integer.highestOneBit(Math.min(Target.lanes(bits, elementType), most));
    return lanes < least ? 1 : lanes;
  }

  /** The width of these registers, in bits. */
  public int bits() {
    return lanes() * elementType.bytes() * Byte.SIZE;
  }

  /** Where each register of a step begins, the last early enough to end with the step. */
  public int[] offsets() {
    int last = width - lanes();
    return IntStream.rangeClosed(0, (last + lanes() - 1) / lanes())
        .map(v -> Math.min(v * lanes(), last))
        .toArray();
  }
}
