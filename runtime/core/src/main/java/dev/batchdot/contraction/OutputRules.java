package dev.batchdot.contraction;

import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;

/** What an output must be: of the result's shape, and apart from the inputs in memory. */
public final class OutputRules {
  private OutputRules() {}

  /**
   * Refuses an output that has not exactly the result's shape.
   *
   * @throws ShapeException ({@code OUTPUT_SHAPE})
   */
  public static void checkShape(Contraction contraction, Shape out) {
    if (!out.equals(contraction.result())) {
      throw new ShapeException(
          Reason.OUTPUT_SHAPE, messages(contraction).outputShape(out, contraction.result()));
    }
  }

  /**
   * Refuses an output that shares elements with an input: the same array, with ranges that are not
   * empty and overlap. Offsets and lengths count elements.
   *
   * @throws IllegalArgumentException when they overlap
   */
  public static void checkApart(
      Contraction contraction,
      Operand operand,
      Object input,
      int inputOffset,
      int inputLength,
      Object out,
      int outOffset,
      int outLength) {
    if (input == out) {
      int from = Math.max(inputOffset, outOffset);
      int to = Math.min(inputOffset + inputLength, outOffset + outLength); // ends of one array
      if (from < to && inputLength > 0 && outLength > 0) {
        throw new IllegalArgumentException(messages(contraction).overlap(operand, from, to));
      }
    }
  }

  private static Messages messages(Contraction contraction) {
    return new Messages(contraction.x(), contraction.y(), contraction.axes());
  }
}
