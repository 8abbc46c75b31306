package dev.batchdot.contraction;

import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;

/**
 * One thing that is wrong with a contraction, where it is, and the words for it: thrown at run
 * time, reported by the processor at javac time.
 *
 * @param index which of {@code place}'s values is meant, or {@link #WHOLE}
 */
public record Fault(Reason reason, Place place, int index, String message) {
  /** The index of a fault that no single value of its place is to blame for. */
  public static final int WHOLE = -1;

  /** What of the contraction's description is at fault. */
  public enum Place {
    /** The rank of x. */
    X_RANK,
    /** The rank of y. */
    Y_RANK,
    /** The number of batch axes. */
    BATCH_DIMS,
    /** The axes; the index counts them as they were given. */
    AXES,
    /** The shape of x; the index is an axis. */
    X_SHAPE,
    /** The shape of y; the index is an axis. */
    Y_SHAPE;

    static Place rankOf(Operand operand) {
      return operand == Operand.X ? X_RANK : Y_RANK;
    }

    static Place shapeOf(Operand operand) {
      return operand == Operand.X ? X_SHAPE : Y_SHAPE;
    }
  }

  /** This fault as the exception that run time throws. */
  public ShapeException toException() {
    return new ShapeException(reason, message);
  }
}
