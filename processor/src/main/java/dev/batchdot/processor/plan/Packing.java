package dev.batchdot.processor.plan;

/** How the elements of an operand that a tile takes at a step along k come to be neighbours. */
public enum Packing {
  /** They are, or are read one by one where they lie. */
  NONE,
  /** Where they are neighbours, steps are copied to a panel of scratch memory. */
  COPY,
  /** Where k is last, they are transposed into a panel of scratch memory. */
  TRANSPOSE
}
