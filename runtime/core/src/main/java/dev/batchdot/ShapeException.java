package dev.batchdot;

import java.util.Objects;

/**
 * Two operands that can't be contracted as asked; the message names shapes, axes and what would
 * fit.
 */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** An operand has fewer than 2 axes, or none besides its batch axes. */
    RANK_TOO_SMALL,
    /** The number of batch axes is below 1. */
    BAD_BATCH_DIMS,
    /** More than two axes are given. */
    BAD_AXES,
    /** An axis is outside {@code [-rank, rank)} of its operand. */
    AXIS_OUT_OF_RANGE,
    /** A batch axis is to be contracted. */
    BATCH_AXIS,
    /** The batch extents of the operands differ. */
    BATCH_MISMATCH,
    /** The extents of the contracted axes differ. */
    DIM_MISMATCH,
    /** An operand's rank is not the one in the annotation. */
    RANK_MISMATCH,
    /** An operand's extent is not the one in the annotation. */
    CONSTRAINT,
    /** The output has not exactly the shape of the result. */
    OUTPUT_SHAPE,
    /** An array's length, or a slice of it, does not fit the extents. */
    LENGTH,
    /** An extent is negative, or unknown where it must be known. */
    BAD_EXTENT,
    /** A product of extents is beyond the limit of an array. */
    TOO_LARGE
  }

  private final Reason reason;

  /** An exception for {@code reason}, explained by {@code message}. */
  public ShapeException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason);
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
