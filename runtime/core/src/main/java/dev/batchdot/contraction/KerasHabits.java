package dev.batchdot.contraction;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What users of Keras and NumPy do that is refused here, and the operands that would give what they
 * mean: axes counted without the batch axis, a batch of 1 that meets a larger one, an operand
 * without batch axis. Each text continues a message; it is empty where nothing is known to fit.
 */
final class KerasHabits {
  private final Shape x;
  private final Shape y;
  private final Axes axes;

  KerasHabits(Shape x, Shape y, Axes axes) {
    this.x = x;
    this.y = y;
    this.axes = axes;
  }

  /** An operand of rank 1. */
  String vector(Shape operand) {
    return hasOneBatchAxis() && operand.rank() == 1
        ? "; as one item it is " + behindOne(operand)
        : "";
  }

  /** The batch axis is to be contracted, so it can't be one. */
  String batchesOfOneItem() {
    if (!axesAreInRange()) {
      return "";
    }
    Proposal single = new Proposal(Item.of(x, axis(Operand.X)), Item.of(y, axis(Operand.Y)));
    return single.fits()
        ? "; to sum over it all the same, make each operand one item: " + single
        : "";
  }

  /** Axes of the items, counted from 0: both, or the one that is a batch axis. */
  String axesCountedWithoutBatchAxis() {
    if (!axesAreInRange() || IntStream.of(axes.toArray()).anyMatch(axis -> axis < 0)) {
      return "";
    }
    int xAxis = axis(Operand.X);
    int yAxis = axis(Operand.Y);
    Proposal both = new Proposal(new Item(x, xAxis + 1), new Item(y, yAxis + 1));
    Proposal one = new Proposal(new Item(x, Math.max(xAxis, 1)), new Item(y, Math.max(yAxis, 1)));
    return Stream.of(both, one)
        .filter(Proposal::fits)
        .findFirst()
        .map(fit -> "; axes are counted with the batch axis: " + fit.axes() + " would fit")
        .orElse("");
  }

  /** The extents of a batch axis differ. */
  String batchMismatch(int axis) {
    int xBatch = x.extent(axis);
    int yBatch = y.extent(axis);
    return Math.min(xBatch, yBatch) == 1
        ? shared(xBatch == 1 ? Operand.X : Operand.Y, Math.max(xBatch, yBatch))
        : matrix();
  }

  /** One operand has a batch of 1, which Keras' backends and NumPy would repeat. */
  private String shared(Operand operand, int times) {
    String words = "; repeat %s %s times along it".formatted(operand, times);
    if (!axesAreInRange()) {
      return words;
    }
    Item xItem = new Item(x, axis(Operand.X));
    Item yItem = new Item(y, axis(Operand.Y));
    Proposal single =
        operand == Operand.X
            ? new Proposal(xItem, Item.of(y, yItem.axis()))
            : new Proposal(Item.of(x, xItem.axis()), yItem);
    return single.fits() ? words + ", or make the other one item: " + single : words;
  }

  /** An operand of rank 2 may be a matrix, as in Keras' dot. */
  private String matrix() {
    if (!axesAreInRange() || (x.rank() > 2 && y.rank() > 2)) {
      return "";
    }
    int xAxis = axis(Operand.X);
    int yAxis = axis(Operand.Y);
    boolean isY = y.rank() == 2;
    Proposal asGiven = new Proposal(Item.of(x, xAxis), Item.of(y, yAxis));
    Proposal other =
        isY
            ? new Proposal(Item.of(x, xAxis), Item.of(y, 1 - yAxis))
            : new Proposal(Item.of(x, 1 - xAxis), Item.of(y, yAxis));
    return Stream.of(asGiven, other)
        .filter(proposal -> proposal.isSure() && proposal.fits())
        .findFirst()
        .map(
            proposal ->
                "; if %s %s is a matrix without batch axis: %s"
                    .formatted(isY ? Operand.Y : Operand.X, isY ? y : x, proposal))
        .orElse("");
  }

  /** Keras has no other contractions. */
  private boolean hasOneBatchAxis() {
    return axes.batchDims() == 1;
  }

  private boolean axesAreInRange() {
    int[] given = axes.toArray();
    return hasOneBatchAxis()
        && given.length <= 2
        && (given.length == 0
            || (Rules.inRange(given[0], x.rank())
                && Rules.inRange(given[given.length - 1], y.rank())));
  }

  private int axis(Operand operand) {
    return ResolvedAxes.resolve(operand, axes, x.rank(), y.rank());
  }

  /** {@code (1, 20, 7)} of (20, 7). */
  private static Shape behindOne(Shape shape) {
    return Shape.of(IntStream.concat(IntStream.of(1), IntStream.of(shape.toArray())).toArray());
  }

  /** An operand with the axis to contract. */
  private record Item(Shape shape, int axis) {
    /**
     * The same elements as a batch of one item: {@code (1, b*n, d)} of (b, n, d), or where the
     * first axes are not neighbours in the result, {@code (1, b, d, n)} of (b, d, n).
     */
    static Item of(Shape shape, int axis) {
      List<Integer> extents = IntStream.of(shape.toArray()).boxed().toList();
      if (axis <= 1) {
        return new Item(behindOne(shape), axis + 1);
      }
      boolean known = !extents.subList(0, 2).contains(BatchDot.DYNAMIC);
      long rows = known ? (long) extents.get(0) * extents.get(1) : BatchDot.DYNAMIC;
      return rows > Limits.ARRAY
          ? new Item(behindOne(shape), axis + 1)
          : new Item(folded(shape, (int) rows), axis);
    }

    private static Shape folded(Shape shape, int rows) {
      int[] folded = shape.toArray();
      folded[0] = 1;
      folded[1] = rows;
      return Shape.of(folded);
    }
  }

  /** Operands that may fit. */
  private record Proposal(Item x, Item y) {
    Axes axes() {
      return Axes.of(x.axis(), y.axis());
    }

    /** Asks the rules; the words for a misfit end with batches of one item, and never come back. */
    boolean fits() {
      return Contraction.faults(x.shape(), y.shape(), axes()).isEmpty();
    }

    /** Whether the contracted extents are known, so that it is no chance that they agree. */
    boolean isSure() {
      return x.shape().extent(x.axis()) != BatchDot.DYNAMIC
          && y.shape().extent(y.axis()) != BatchDot.DYNAMIC;
    }

    @Override
    public String toString() {
      return "x %s and y %s over %s give %s"
          .formatted(
              x.shape(), y.shape(), axes(), Contraction.of(x.shape(), y.shape(), axes()).result());
    }
  }
}
