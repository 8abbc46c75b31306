package dev.batchdot;

import java.util.function.IntFunction;

/** Tensors as text: nested by axes as NumPy prints them, cut in the middle when long. */
final class TensorText {
  /** Tensors of more elements than this are cut, at axes that are long enough. */
  private static final int WHOLE = 100;

  /** How many entries of an axis are kept at either end of a cut. */
  private static final int EDGE = 3;

  /** The characters after which no entry begins: many short axes are as long as a few long ones. */
  private static final int MOST = 20_000;

  private final Shape shape;
  private final IntFunction<String> element;
  private final boolean cut;
  private final StringBuilder text = new StringBuilder();

  private TensorText(Shape shape, IntFunction<String> element) {
    this.shape = shape;
    this.element = element;
    this.cut = shape.size() > WHOLE || shape.size() == 0; // empty ones may have long axes
  }

  /** The text of a tensor whose {@code element} function gives the text at an offset. */
  static String of(Shape shape, IntFunction<String> element) {
    TensorText printer = new TensorText(shape, element);
    printer.print(0, 0);
    return printer.text.toString();
  }

  private void print(int axis, int at) {
    if (axis == shape.rank()) {
      text.append(element.apply(at));
      return;
    }
    int extent = shape.extent(axis);
    text.append('[');
    for (int i = 0; i < extent; i++) {
      if (i > 0) {
        text.append(separator(axis));
      }
      if (text.length() > MOST) {
        text.append("...");
        break;
      }
      if (cut && i == EDGE && extent > 2 * EDGE) {
        text.append("...").append(separator(axis));
        i = extent - EDGE;
      }
      print(axis + 1, at * extent + i);
    }
    text.append(']');
  }

  /** Innermost entries stand on one line; entries of outer axes on lines of their own. */
  private String separator(int axis) {
    int inner = shape.rank() - 1 - axis;
    return inner == 0 ? ", " : "," + "\n".repeat(inner) + " ".repeat(axis + 1);
  }
}
