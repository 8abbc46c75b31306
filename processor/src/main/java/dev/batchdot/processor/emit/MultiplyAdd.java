package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** How a product is added to a sum. */
enum MultiplyAdd {
  /** Rounded once; only where the processor has an instruction for it. */
  FUSED,
  /** A product, then a sum. */
  SEPARATE;

  CodeBlock statement(String sum, String left, String right) {
    return this == FUSED
        ? CodeBlock.of("$L = $T.fma($L, $L, $L)", sum, Math.class, left, right, sum)
        : CodeBlock.of("$L += $L * $L", sum, left, right);
  }
}
