package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import java.util.List;
import java.util.stream.Stream;

/** What a variant of a kernel is planned for: plain Java, or vector registers of one width. */
public enum Target {
  /** Plain Java, which any virtual machine runs. */
  PORTABLE(0, 0),
  /** SSE, NEON: 128 bits. */
  VECTOR_128(128, 16),
  /** AVX2: 256 bits. */
  VECTOR_256(256, 16),
  /** AVX-512: 512 bits. */
  VECTOR_512(512, 32);

  private static final int FEW_REGISTERS = 16;

  /**
   * Tiles of several rows are no wider than one vector for so many registers: C2 spills wider ones.
   * Measured on a Zen 4 core, JDK 25, 128 cubed with 16 registers, GFLOP/s of 118: 6 x 2 106, 4 x 2
   * 93, 12 x 1 91, 3 x 3 92, 4 x 3 46, 2 x 4 49, 2 x 5 34; with 32 registers 4 x 4 113.
   */
  private static final int REGISTERS_PER_VECTOR = 8;

  private final int bits;
  private final int registers;

  Target(int bits, int registers) {
    this.bits = bits;
    this.registers = registers;
  }

  /** The width of a register, in bits; 0 for plain Java. */
  public int bits() {
    return bits;
  }

  /** How many vector registers there are; the fewest that processors of this width have. */
  public int registers() {
    return registers;
  }

  /** Whether there are no more than 16. */
  public boolean hasFewRegisters() {
    return registers <= FEW_REGISTERS;
  }

  /**
   * Whether some lanes of a register are stored by one cheap instruction. AVX-512 has masks for
   * that; AVX2's instruction takes an AMD core 21 cycles where storing all lanes takes one (Zen 3,
   * 256 bits; 12 with 128), and NEON has none.
   */
  public boolean masksStores() {
    return this == VECTOR_512;
  }

  @Override
  public String toString() {
    return this == PORTABLE ? "portable" : "vector, " + bits + " bits";
  }

  /** How many registers a tile of several rows has across at most. */
  int mostVectors() {
    return registers / REGISTERS_PER_VECTOR;
  }

  /** The widths of registers down to {@code leastBits} that hold two elements, the widest first. */
  List<Integer> widths(ElementType elementType, int leastBits) {
    int least = Math.max(leastBits, 2 * elementType.bytes() * Byte.SIZE);
    return Stream.iterate(bits, width -> width >= least, width -> width / 2).toList();
  }

  /** How many elements a register of {@code bits} holds. */
  public static int lanes(int bits, ElementType elementType) {
    return bits / Byte.SIZE / elementType.bytes();
  }
}
