package dev.batchdot.contraction;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import java.util.Locale;
import java.util.Optional;

/** A contraction in words: the definition's walk through the axes, the equation, and the cost. */
public final class Explanation {
  private final Contraction contraction;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Contraction contraction) {
    this.contraction = contraction;
  }

  /**
   * Explains {@code contraction}.
   *
   * @param elementType what the tensors are made of; where it is not given, bytes are counted for
   *     both element sizes
   */
  public static String of(Contraction contraction, Optional<ElementType> elementType) {
    Explanation explanation = new Explanation(contraction);
    explanation.walk();
    explanation.cost(elementType);
    return explanation.text.toString();
  }

  private void walk() {
    line("batchDot of x %s and y %s over %s", contraction.x(), contraction.y(), contraction.axes());
    int batchDims = contraction.batchDims();
    Shape x = contraction.x();
    for (int axis = 0; axis < x.rank(); axis++) {
      boolean summed = axis == contraction.xAxis();
      String batch = axis < batchDims ? "appended (batch)" : "appended";
      axis(Operand.X, axis, x.extent(axis), summed ? "summed over" : batch);
    }
    Shape y = contraction.y();
    for (int axis = 0; axis < y.rank(); axis++) {
      boolean summed = axis == contraction.yAxis();
      String free = summed ? "summed over" : "appended";
      axis(Operand.Y, axis, y.extent(axis), axis < batchDims ? "batch, ignored" : free);
    }
    boolean widened = x.rank() - batchDims == 1 && y.rank() - batchDims == 1 && batchDims == 1;
    line("equation        %s", Equation.of(contraction));
    line(
        "output shape    %s%s",
        contraction.result(), widened ? "  (rank 1 becomes (batch, 1))" : "");
  }

  private void axis(Operand operand, int axis, int extent, String fate) {
    String shown = extent == BatchDot.DYNAMIC ? "?" : Integer.toString(extent);
    line("  %s axis %d  %8s  %s", operand, axis, shown, fate);
  }

  private void cost(Optional<ElementType> elementType) {
    Shape result = contraction.result();
    if (!contraction.x().isKnown() || !contraction.y().isKnown()) {
      line("multiply-adds, bytes touched and arithmetic intensity depend on the unknown extents");
      return;
    }
    double k = contraction.x().extent(contraction.xAxis());
    double multiplyAdds = result.size() * k;
    line("multiply-adds   %,.0f", multiplyAdds);
    double elements =
        (double) contraction.x().size() + contraction.y().size() + contraction.result().size();
    if (elementType.isPresent()) {
      bytes(elements, multiplyAdds, elementType.get().bytes(), elementType.get().keyword());
    } else {
      bytes(elements, multiplyAdds, Float.BYTES, "float or int");
      bytes(elements, multiplyAdds, Double.BYTES, "double or long");
    }
  }

  /**
   * Every element of the operands is read, and every one of the result is written, at least once.
   */
  private void bytes(double elements, double multiplyAdds, int elementBytes, String elementNames) {
    double bytes = elements * elementBytes;
    line("bytes touched   %,.0f  (%s)", bytes, elementNames);
    double operations = 2 * multiplyAdds;
    line(
        "arithmetic intensity  %.2f operations per byte  (%s)",
        bytes == 0 ? 0 : operations / bytes, elementNames);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
