package dev.batchdot.processor.emit;

/** How a product is added to a sum. */
enum MultiplyAdd {
  /** Rounded once; only where the processor has an instruction for it. */
  FUSED,
  /** A product, then a sum. */
  SEPARATE;

  String statement(String sum, String left, String right) {
    return this == FUSED
        ? sum + " = Math.fma(" + left + ", " + right + ", " + sum + ")"
        : sum + " += " + left + " * " + right;
  }
}
