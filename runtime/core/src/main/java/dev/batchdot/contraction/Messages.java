package dev.batchdot.contraction;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The words for everything that can be wrong with one contraction. Each message names both shapes,
 * the axes, what disagrees, and what would fit.
 */
public final class Messages {
  private static final int SUGGESTIONS = 3;

  private final Shape x;
  private final Shape y;
  private final Axes axes;
  private final int batchDims;
  private final KerasHabits habits;

  /** The words about a contraction of {@code x} and {@code y} over {@code axes}. */
  public Messages(Shape x, Shape y, Axes axes) {
    this.x = x;
    this.y = y;
    this.axes = axes;
    this.batchDims = axes.batchDims();
    this.habits = new KerasHabits(x, y, axes);
  }

  String rankTooSmall(Operand operand) {
    int rank = shape(operand).rank();
    return rank < 2
        ? say(
            "%s has rank %d; it needs at least 2: batch axes, and one more%s",
            operand, rank, habits.vector(shape(operand)))
        : say(
            "%s has rank %d; with %d batch axes it needs at least %d",
            operand, rank, batchDims, batchDims + 1L);
  }

  String badBatchDims() {
    return say("there are %d batch axes; at least 1 leading axis is a batch axis", batchDims);
  }

  String badAxes(int count) {
    return say(
        "%d axes are given; give the contracted axis of x and that of y, one for both, or none",
        count);
  }

  String axisOutOfRange(Operand operand, int index, int axis) {
    int rank = shape(operand).rank();
    return say(
        "axes[%d] = %d is not an axis of %s, which has rank %d; %s%s",
        index, axis, operand, rank, contractible(operand), fittingAxes());
  }

  String batchAxis(Operand operand, int index, int axis) {
    String counted = habits.axesCountedWithoutBatchAxis();
    return say(
        "axes[%d] = %d is a batch axis of %s and is never summed; %s%s%s",
        index,
        axis,
        operand,
        contractible(operand),
        counted.isEmpty() ? fittingAxes() : counted,
        habits.batchesOfOneItem());
  }

  String batchMismatch(int axis) {
    return say(
        "x's batch axis %d has extent %d, y's has %d; they must be equal, nothing is broadcast%s",
        axis, x.extent(axis), y.extent(axis), habits.batchMismatch(axis));
  }

  String dimMismatch(int xAxis, int yAxis) {
    StringBuilder detail = new StringBuilder();
    detail.append(
        "x's axis %s has extent %s, y's axis %s has %s"
            .formatted(xAxis, x.extent(xAxis), yAxis, y.extent(yAxis)));
    if (y.rank() - batchDims > 1) {
      detail.append("; ").append(listAxes(Operand.Y));
    } else if (x.rank() - batchDims > 1) {
      detail.append("; ").append(listAxes(Operand.X));
    }
    return say("%s", detail.append(fittingAxes()));
  }

  String tooLarge(String what, Shape shape) {
    return say("%s %s has more than %d elements, the limit of an array", what, shape, Limits.ARRAY);
  }

  /** An operand whose rank is not that of its annotation. */
  public String rankMismatch(Operand operand, Shape constraint) {
    return say(
        "%s has rank %d, but %sRank = %d; it must have shape %s",
        operand, shape(operand).rank(), operand, constraint.rank(), constraint);
  }

  /** An operand whose extent is not that of its annotation. */
  public String constraint(Operand operand, int axis, Shape constraint) {
    return say(
        "%s's axis %d has extent %d, but the annotation requires %d; %s must have shape %s",
        operand, axis, shape(operand).extent(axis), constraint.extent(axis), operand, constraint);
  }

  /** An output that does not have the result's shape. */
  public String outputShape(Shape out, Shape result) {
    return say("out has shape %s, but the result has %s; out must have the same", out, result);
  }

  /** Opens every message: the operation with both shapes and the axes. */
  public String say(String format, Object... arguments) {
    return "batchDot of x "
        + x
        + " and y "
        + y
        + " over "
        + axes
        + ": "
        + String.format(Locale.ROOT, format, arguments);
  }

  /** An output whose elements are also those of an input. */
  public String overlap(Operand operand, int from, int to) {
    return say(
        "out overlaps %s in memory: elements %d to %d of the same array; write to another array",
        operand, from, to - 1);
  }

  private Shape shape(Operand operand) {
    return operand == Operand.X ? x : y;
  }

  private String contractible(Operand operand) {
    int rank = shape(operand).rank();
    int first = batchDims;
    return first == rank - 1
        ? "only axis %s (or -1) can be contracted".formatted(first)
        : "axes %s to %s (or %s to -1) can be contracted".formatted(first, rank - 1, first - rank);
  }

  private String listAxes(Operand operand) {
    Shape shape = shape(operand);
    int[] free = IntStream.range(batchDims, shape.rank()).toArray();
    return "%s's axes %s have %s"
        .formatted(
            operand,
            list(IntStream.of(free).mapToObj(Integer::toString).toList()),
            list(IntStream.of(free).mapToObj(axis -> extent(shape.extent(axis))).toList()));
  }

  /** Continues a message with the axes whose extents agree; empty where none do. */
  private String fittingAxes() {
    List<String> fits = new ArrayList<>();
    for (int i = batchDims; i < x.rank(); i++) {
      for (int j = batchDims; j < y.rank(); j++) {
        if (x.extent(i) == y.extent(j) && x.extent(i) > 0 && fits.size() < SUGGESTIONS) {
          fits.add("(" + i + ", " + j + ")");
        }
      }
    }
    return fits.isEmpty() ? "" : "; axes " + String.join(" or ", fits) + " would fit";
  }

  private static String extent(int extent) {
    return extent == BatchDot.DYNAMIC ? "?" : Integer.toString(extent);
  }

  /** {@code 1}, {@code 1 and 2}, {@code 1, 2 and 3}. */
  private static String list(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
