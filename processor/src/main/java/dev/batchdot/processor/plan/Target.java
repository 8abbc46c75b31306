package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;

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

  @Override
  public String toString() {
    return this == PORTABLE ? "portable" : "vector, " + bits + " bits";
  }

  /** How many elements a register of {@code bits} holds. */
  static int lanes(int bits, ElementType elementType) {
    return bits / Byte.SIZE / elementType.bytes();
  }
}
