package dev.batchdot.spi;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Messages;
import dev.batchdot.contraction.Operand;
import dev.batchdot.contraction.OutputRules;
import dev.batchdot.contraction.PlanMemory;

/**
 * The checks of one method of a generated kernel. They know the annotation's shapes; each method
 * below is called first, and nothing is written before it returns. Every refusal is a {@link
 * ShapeException}, but for an output that overlaps an input, which is an {@link
 * IllegalArgumentException}.
 */
public final class KernelChecks {
  private final Contraction constraint;
  private final ArrayChecks arrays;
  private final PlanMemory<Contraction> accepted = new PlanMemory<>(this::contraction);

  private KernelChecks(Contraction constraint) {
    this.constraint = constraint;
    this.arrays = new ArrayChecks(constraint);
  }

  /** Checks against an annotation's shapes, unknown extents included, and its axes. */
  public static KernelChecks of(Shape x, Shape y, Axes axes) {
    return new KernelChecks(Contraction.of(x, y, axes));
  }

  /** The shape of the result of two tensors of these shapes. */
  public Shape result(Shape x, Shape y) {
    return accepted(x, y).result();
  }

  /** Checks two tensors, given by shapes and arrays, and the tensor that their result goes to. */
  public void into(Shape x, Object xData, Shape y, Object yData, Shape out, Object outData) {
    Contraction contraction = accepted(x, y);
    OutputRules.checkShape(contraction, out);
    checkApart(contraction, Operand.X, x, xData, outData);
    checkApart(contraction, Operand.Y, y, yData, outData);
  }

  /** The batch size of two arrays of these lengths, whose result fits an array. */
  public int batch(int xLength, int yLength) {
    Gate.require();
    return arrays.batch(xLength, yLength);
  }

  /** The batch size of two arrays and of the array that their result goes to. */
  public int batch(Object x, int xLength, Object y, int yLength, Object out, int outLength) {
    int batch = batch(xLength, yLength);
    arrays.checkOutput(outLength, batch);
    OutputRules.checkApart(constraint, Operand.X, x, 0, xLength, out, 0, outLength);
    OutputRules.checkApart(constraint, Operand.Y, y, 0, yLength, out, 0, outLength);
    return batch;
  }

  /** Checks slices of {@code batch} items that begin at the offsets. */
  public void slices(
      Object x,
      int xLength,
      int xOffset,
      Object y,
      int yLength,
      int yOffset,
      Object out,
      int outLength,
      int outOffset,
      int batch) {
    Gate.require();
    arrays.checkBatch(batch);
    int xSlice = arrays.xSlice(xLength, xOffset, batch);
    int ySlice = arrays.ySlice(yLength, yOffset, batch);
    int outSlice = arrays.outSlice(outLength, outOffset, batch);
    OutputRules.checkApart(constraint, Operand.X, x, xOffset, xSlice, out, outOffset, outSlice);
    OutputRules.checkApart(constraint, Operand.Y, y, yOffset, ySlice, out, outOffset, outSlice);
  }

  /** The shapes of the annotation, as far as they are known. */
  KernelEntry.Operands operands() {
    return new KernelEntry.Operands(constraint.x(), constraint.y());
  }

  /** The axes of the annotation. */
  Axes axes() {
    return constraint.axes();
  }

  private Contraction accepted(Shape x, Shape y) {
    Gate.require();
    return accepted.get(x, y, constraint.axes());
  }

  /** Tensors fill their arrays, so two that share one share elements, or have none. */
  private static void checkApart(
      Contraction contraction, Operand operand, Shape shape, Object data, Object outData) {
    if (data == outData) {
      int length = (int) shape.size();
      OutputRules.checkApart(contraction, operand, data, 0, length, outData, 0, length);
    }
  }

  private Contraction contraction(Shape x, Shape y, Axes axes) {
    checkRank(Operand.X, x, constraint.x(), x, y);
    checkRank(Operand.Y, y, constraint.y(), x, y);
    Contraction contraction = Contraction.of(x, y, axes);
    checkExtents(Operand.X, x, constraint.x(), x, y);
    checkExtents(Operand.Y, y, constraint.y(), x, y);
    return contraction;
  }

  private void checkRank(Operand operand, Shape actual, Shape wanted, Shape x, Shape y) {
    if (actual.rank() != wanted.rank()) {
      Messages messages = new Messages(x, y, constraint.axes());
      throw new ShapeException(Reason.RANK_MISMATCH, messages.rankMismatch(operand, wanted));
    }
  }

  private void checkExtents(Operand operand, Shape actual, Shape wanted, Shape x, Shape y) {
    for (int axis = 0; axis < wanted.rank(); axis++) {
      int extent = wanted.extent(axis);
      if (extent != BatchDot.DYNAMIC && extent != actual.extent(axis)) {
        Messages messages = new Messages(x, y, constraint.axes());
        throw new ShapeException(Reason.CONSTRAINT, messages.constraint(operand, axis, wanted));
      }
    }
  }
}
