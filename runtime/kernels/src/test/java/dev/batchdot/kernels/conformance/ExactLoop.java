package dev.batchdot.kernels.conformance;

import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition, term by term in exact arithmetic: x's axes without the contracted one, then y's
 * without its batch axes and the contracted one. It shares nothing with the canonical form.
 */
final class ExactLoop {
  private final Problem problem;
  private final int[] xIndex;
  private final int[] yIndex;
  private final ExactElements x;
  private final ExactElements y;
  private final int exponent;

  private ExactLoop(Problem problem) {
    this.problem = problem;
    this.xIndex = new int[problem.contraction().x().rank()];
    this.yIndex = new int[problem.contraction().y().rank()];
    this.x = ExactElements.of(problem.type(), problem.x());
    this.y = ExactElements.of(problem.type(), problem.y());
    this.exponent = x.exponent() + y.exponent();
  }

  /** One exact value for each element of the result. */
  static List<ExactValue> of(Problem problem) {
    ExactLoop loop = new ExactLoop(problem);
    List<ExactValue> values = new ArrayList<>();
    for (int at = 0; at < problem.resultSize(); at++) {
      loop.moveTo(at);
      values.add(loop.sum());
    }
    return values;
  }

  /** Sets the indices to where the sum for an element of the result begins. */
  private void moveTo(int at) {
    Contraction c = problem.contraction();
    int rest = at;
    for (int axis = c.y().rank() - 1; axis >= c.batchDims(); axis--) {
      if (axis != c.yAxis()) {
        yIndex[axis] = rest % c.y().extent(axis);
        rest /= c.y().extent(axis);
      }
    }
    for (int axis = c.x().rank() - 1; axis >= 0; axis--) {
      if (axis != c.xAxis()) {
        xIndex[axis] = rest % c.x().extent(axis);
        rest /= c.x().extent(axis);
      }
    }
    System.arraycopy(xIndex, 0, yIndex, 0, c.batchDims());
  }

  private ExactValue sum() {
    Contraction c = problem.contraction();
    int atX = offset(c.x(), xIndex);
    int atY = offset(c.y(), yIndex);
    int xStep = step(c.x(), c.xAxis());
    int yStep = step(c.y(), c.yAxis());
    ExactSum products = ExactSum.of(x, y, problem.terms());
    double notFinite = 0;
    for (int k = 0; k < problem.terms(); k++) {
      if (x.isFinite(atX) && y.isFinite(atY)) {
        products.add(atX, atY);
      } else {
        notFinite += Array.getDouble(problem.x(), atX) * Array.getDouble(problem.y(), atY);
      }
      atX += xStep;
      atY += yStep;
    }
    return new ExactValue(
        new Dyadic(products.sum(), exponent),
        new Dyadic(products.magnitude(), exponent),
        notFinite);
  }

  private static int offset(Shape shape, int[] index) {
    int offset = 0;
    for (int axis = 0; axis < index.length; axis++) {
      offset = offset * shape.extent(axis) + index[axis];
    }
    return offset;
  }

  /** How far apart neighbours along an axis are. */
  private static int step(Shape shape, int axis) {
    int step = 1;
    for (int later = axis + 1; later < shape.rank(); later++) {
      step *= shape.extent(later);
    }
    return step;
  }
}
