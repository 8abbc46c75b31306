package dev.batchdot.kernels.conformance;

import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.lang.reflect.Array;
import java.math.BigDecimal;
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

  private ExactLoop(Problem problem) {
    this.problem = problem;
    this.xIndex = new int[problem.contraction().x().rank()];
    this.yIndex = new int[problem.contraction().y().rank()];
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

  /** Sets the indices of all axes but the contracted ones to those of an element of the result. */
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
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal magnitude = BigDecimal.ZERO;
    double notFinite = 0;
    for (int k = 0; k < problem.terms(); k++) {
      xIndex[c.xAxis()] = k;
      yIndex[c.yAxis()] = k;
      int x = offset(c.x(), xIndex);
      int y = offset(c.y(), yIndex);
      if (isFinite(problem.x(), x) && isFinite(problem.y(), y)) {
        BigDecimal product = element(problem.x(), x).multiply(element(problem.y(), y));
        sum = sum.add(product);
        magnitude = magnitude.add(product.abs());
      } else {
        notFinite += Array.getDouble(problem.x(), x) * Array.getDouble(problem.y(), y);
      }
    }
    return new ExactValue(sum, magnitude, notFinite);
  }

  private static int offset(Shape shape, int[] index) {
    int offset = 0;
    for (int axis = 0; axis < index.length; axis++) {
      offset = offset * shape.extent(axis) + index[axis];
    }
    return offset;
  }

  private static boolean isFinite(Object array, int at) {
    return Double.isFinite(Array.getDouble(array, at));
  }

  private BigDecimal element(Object array, int at) {
    return problem.type().isFloating()
        ? new BigDecimal(Array.getDouble(array, at))
        : BigDecimal.valueOf(Array.getLong(array, at));
  }
}
