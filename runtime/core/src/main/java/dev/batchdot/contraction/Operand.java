package dev.batchdot.contraction;

/** One of the two inputs of a contraction. */
public enum Operand {
  /** The left operand. */
  X,
  /** The right operand. */
  Y;

  /** {@code x} or {@code y}, as in messages and generated code. */
  @Override
  public String toString() {
    return this == X ? "x" : "y";
  }
}
