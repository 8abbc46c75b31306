package dev.batchdot.processor.validate;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.util.Arrays;
import java.util.stream.Stream;

/** The extents of an annotation's operands, as far as it gives them or they follow from others. */
record OperandShapes(Shape x, Shape y) {
  static OperandShapes of(Contraction contraction) {
    return new OperandShapes(contraction.x(), contraction.y());
  }

  /** Whether arrays may stand for tensors: their lengths tell the first batch extent only. */
  boolean fitArrays() {
    return Stream.of(x, y)
        .flatMapToInt(shape -> Arrays.stream(shape.toArray()).skip(1))
        .noneMatch(extent -> extent == BatchDot.DYNAMIC);
  }

  /** Whether no extent is known, so that none will follow from another. */
  boolean areUnknown() {
    return Stream.of(x, y)
        .flatMapToInt(shape -> Arrays.stream(shape.toArray()))
        .allMatch(extent -> extent == BatchDot.DYNAMIC);
  }
}
