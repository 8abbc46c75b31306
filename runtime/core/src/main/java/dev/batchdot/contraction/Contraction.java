package dev.batchdot.contraction;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import java.util.List;

/**
 * What is computed: two shapes, how many leading axes are batch axes, and the axis of each operand
 * that is summed over. A contraction that exists is legal. It is interpreted at run time, compiled
 * to source by the processor, and explained in words.
 *
 * <p>An unknown extent takes the known extent of its partner, so {@link #x} and {@link #y} may know
 * more than the shapes that were given.
 */
public final class Contraction {
  private final Shape x;
  private final Shape y;
  private final Axes axes;
  private final int xAxis;
  private final int yAxis;
  private final Shape result;
  private final LoopExtents loops;

  private Contraction(Shape x, Shape y, Axes axes) {
    this.axes = axes;
    this.xAxis = ResolvedAxes.resolve(Operand.X, axes, x.rank(), y.rank());
    this.yAxis = ResolvedAxes.resolve(Operand.Y, axes, x.rank(), y.rank());
    if (x.isKnown() && y.isKnown()) {
      this.x = x;
      this.y = y;
    } else {
      int[] xs = x.toArray();
      int[] ys = y.toArray();
      for (int axis = 0; axis < axes.batchDims(); axis++) {
        unify(xs, axis, ys, axis);
      }
      unify(xs, xAxis, ys, yAxis);
      this.x = Shape.of(xs);
      this.y = Shape.of(ys);
    }
    this.result = ResultShape.of(this.x, this.y, axes.batchDims(), xAxis, yAxis);
    this.loops = LoopExtents.of(this);
  }

  /**
   * The contraction of {@code x} and {@code y} over {@code axes}.
   *
   * @throws dev.batchdot.ShapeException for the first of {@link #faults}
   */
  public static Contraction of(Shape x, Shape y, Axes axes) {
    refuse(Rules.faults(x, y, axes));
    Contraction contraction = new Contraction(x, y, axes);
    refuse(Rules.sizeFaults(contraction));
    return contraction;
  }

  /**
   * Everything that keeps these shapes from being contracted, in the order of run time's reports.
   */
  public static List<Fault> faults(Shape x, Shape y, Axes axes) {
    List<Fault> faults = Rules.faults(x, y, axes);
    return faults.isEmpty() ? Rules.sizeFaults(new Contraction(x, y, axes)) : faults;
  }

  /** The shape of x, as far as it is known. */
  public Shape x() {
    return x;
  }

  /** The shape of y, as far as it is known. */
  public Shape y() {
    return y;
  }

  /** The axes as they were given. */
  public Axes axes() {
    return axes;
  }

  /** How many leading axes are batch axes of both operands. */
  public int batchDims() {
    return axes.batchDims();
  }

  /** The contracted axis of x, counted from 0. */
  public int xAxis() {
    return xAxis;
  }

  /** The contracted axis of y, counted from 0. */
  public int yAxis() {
    return yAxis;
  }

  /** The equation in index letters: {@code bk,bnk->bn}. */
  public String equation() {
    return Equation.of(this);
  }

  /** The shape of the result, as far as it is known. */
  public Shape result() {
    return result;
  }

  /** The canonical form. */
  public LoopExtents loops() {
    return loops;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contraction that
        && x.equals(that.x)
        && y.equals(that.y)
        && axes.equals(that.axes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * x.hashCode() + y.hashCode()) + axes.hashCode();
  }

  /** The equation and shapes on one line: {@code bk,bnk->bn, (?, 20) . (?, 30, 20) -> (?, 30)}. */
  @Override
  public String toString() {
    return Equation.of(this) + ", " + x + " . " + y + " -> " + result;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw faults.get(0).toException();
    }
  }

  private static void unify(int[] xs, int xAxis, int[] ys, int yAxis) {
    if (xs[xAxis] == BatchDot.DYNAMIC) {
      xs[xAxis] = ys[yAxis];
    } else {
      ys[yAxis] = xs[xAxis];
    }
  }
}
