package dev.batchdot.contraction;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Fault.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the operation. They are checked in the order in which run time reports the first
 * fault: ranks, number of axes, their range, batch axes, batch extents, contracted extents, and
 * then sizes.
 */
final class Rules {
  private final Shape x;
  private final Shape y;
  private final Axes axes;
  private final int batchDims;
  private final Messages messages;
  private final List<Fault> faults = new ArrayList<>(0);

  private Rules(Shape x, Shape y, Axes axes) {
    this.x = x;
    this.y = y;
    this.axes = axes;
    this.batchDims = axes.batchDims();
    this.messages = new Messages(x, y, axes);
  }

  /** What is wrong with the ranks, the axes and the extents; nothing when they agree. */
  static List<Fault> faults(Shape x, Shape y, Axes axes) {
    Rules rules = new Rules(x, y, axes);
    rules.checkAll();
    return rules.faults;
  }

  /** What is too large for an array in a contraction whose axes and extents are legal. */
  static List<Fault> sizeFaults(Contraction contraction) {
    Rules rules = new Rules(contraction.x(), contraction.y(), contraction.axes());
    rules.checkSize("x", contraction.x(), Place.X_SHAPE);
    rules.checkSize("y", contraction.y(), Place.Y_SHAPE);
    rules.checkSize("the result", contraction.result(), Place.X_SHAPE);
    return rules.faults;
  }

  private void checkAll() {
    checkRanks();
    if (!faults.isEmpty()) {
      return; // neither the axes nor the extents mean anything
    }
    int[] given = axes.toArray();
    if (given.length > 2) {
      fault(Reason.BAD_AXES, Place.AXES, 2, messages.badAxes(given.length));
      checkBatchExtents();
      return;
    }
    boolean inRange = checkRange(given);
    boolean notBatch = checkNotBatch(given);
    checkBatchExtents();
    if (inRange && notBatch) {
      int xAxis = ResolvedAxes.resolve(Operand.X, axes, x.rank(), y.rank());
      int yAxis = ResolvedAxes.resolve(Operand.Y, axes, x.rank(), y.rank());
      checkContractedExtents(xAxis, yAxis, given.length);
    }
  }

  private void checkRanks() {
    for (Operand operand : Operand.values()) {
      if (shape(operand).rank() < 2) {
        rankFault(operand);
      }
    }
    if (batchDims < 1) {
      fault(Reason.BAD_BATCH_DIMS, Place.BATCH_DIMS, Fault.WHOLE, messages.badBatchDims());
      return;
    }
    for (Operand operand : Operand.values()) {
      int rank = shape(operand).rank();
      if (rank >= 2 && rank <= batchDims) {
        rankFault(operand);
      }
    }
  }

  private boolean checkRange(int[] given) {
    boolean legal = true;
    for (Operand operand : given.length == 0 ? new Operand[0] : Operand.values()) {
      int index = ResolvedAxes.index(operand, given.length);
      int rank = shape(operand).rank();
      if (!inRange(given[index], rank)) {
        String message = messages.axisOutOfRange(operand, index, given[index]);
        fault(Reason.AXIS_OUT_OF_RANGE, Place.AXES, index, message);
        legal = false;
      }
    }
    return legal;
  }

  private boolean checkNotBatch(int[] given) {
    boolean legal = true;
    for (Operand operand : given.length == 0 ? new Operand[0] : Operand.values()) {
      int index = ResolvedAxes.index(operand, given.length);
      int rank = shape(operand).rank();
      if (inRange(given[index], rank) && Math.floorMod(given[index], rank) < batchDims) {
        String message = messages.batchAxis(operand, index, given[index]);
        fault(Reason.BATCH_AXIS, Place.AXES, index, message);
        legal = false;
      }
    }
    return legal;
  }

  private void checkBatchExtents() {
    for (int axis = 0; axis < batchDims; axis++) {
      if (!agree(x.extent(axis), y.extent(axis))) {
        fault(Reason.BATCH_MISMATCH, Place.Y_SHAPE, axis, messages.batchMismatch(axis));
      }
    }
  }

  private void checkContractedExtents(int xAxis, int yAxis, int given) {
    if (!agree(x.extent(xAxis), y.extent(yAxis))) {
      String message = messages.dimMismatch(xAxis, yAxis);
      Place place = given == 0 ? Place.Y_SHAPE : Place.AXES;
      int index = given == 0 ? yAxis : ResolvedAxes.index(Operand.Y, given);
      fault(Reason.DIM_MISMATCH, place, index, message);
    }
  }

  private void checkSize(String what, Shape shape, Place place) {
    if (Limits.isTooLarge(shape)) {
      fault(Reason.TOO_LARGE, place, Fault.WHOLE, messages.tooLarge(what, shape));
    }
  }

  private void rankFault(Operand operand) {
    String message = messages.rankTooSmall(operand);
    fault(Reason.RANK_TOO_SMALL, Place.rankOf(operand), Fault.WHOLE, message);
  }

  private void fault(Reason reason, Place place, int index, String message) {
    faults.add(new Fault(reason, place, index, message));
  }

  private Shape shape(Operand operand) {
    return operand == Operand.X ? x : y;
  }

  static boolean inRange(int axis, int rank) {
    return axis >= -rank && axis < rank;
  }

  private static boolean agree(int a, int b) {
    return a == b || a == BatchDot.DYNAMIC || b == BatchDot.DYNAMIC;
  }
}
