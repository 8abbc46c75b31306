package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * How a tile reaches the elements of one operand: from a base, {@code elementStride} to the next
 * row (column) of the tile, {@code kStride} to the next step along k. A stride that is not a number
 * gets locals, so that no index is multiplied for each element.
 *
 * @param array x or y
 * @param base the local that holds the index of the tile's first element
 */
record OperandAccess(String array, String base, String elementStride, String kStride) {
  /** A place along k: a constant, or a loop variable and a constant. */
  record Step(String variable, int constant) {
    boolean isConstant() {
      return variable.isEmpty();
    }
  }

  /** {@code int xRow1 = xRow + k;}: bases of the tile's elements where their stride is unknown. */
  void declareBases(CodeBlock.Builder code, int elements) {
    if (!Terms.isNumber(elementStride)) {
      for (int e = 1; e < elements; e++) {
        code.addStatement(
            "int $L = $L + $L", base + e, e == 1 ? base : base + (e - 1), elementStride);
      }
    }
  }

  /** {@code int xStep = q * mi;}: offsets of {@code steps} steps where their stride is unknown. */
  void declareSteps(CodeBlock.Builder code, String variable, int steps) {
    if (!Terms.isNumber(kStride)) {
      for (int t = 0; t < steps; t++) {
        String value = t == 0 ? variable + " * " + kStride : stepName(t - 1) + " + " + kStride;
        code.addStatement("int $L = $L", stepName(t), value);
      }
    }
  }

  /** {@code x[xRow + q * 30 + 33]}: the tile's element {@code e} at a step along k. */
  String element(int e, Step step) {
    boolean constantStride = Terms.isNumber(elementStride);
    String start = constantStride || e == 0 ? base : base + e;
    String across = constantStride ? Terms.times(Integer.toString(e), elementStride) : "0";
    return array + "[" + Terms.plus(start, along(step), across, alongConstant(step)) + "]";
  }

  private String along(Step step) {
    if (!Terms.isNumber(kStride)) {
      return step.isConstant()
          ? Terms.times(kStride, Integer.toString(step.constant()))
          : stepName(step.constant());
    }
    return step.isConstant() ? "0" : Terms.times(step.variable(), kStride);
  }

  private String alongConstant(Step step) {
    return Terms.isNumber(kStride) ? Terms.times(Integer.toString(step.constant()), kStride) : "0";
  }

  private String stepName(int t) {
    return array + "Step" + (t == 0 ? "" : Integer.toString(t));
  }
}
