package dev.batchdot.kernels.conformance;

import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;

/** A contraction with every extent known, and the elements of its operands. */
record Problem(ElementType type, Contraction contraction, Object x, Object y) {
  int batch() {
    return contraction.x().extent(0);
  }

  int resultSize() {
    return Math.toIntExact(contraction.result().size());
  }

  /** The extent of the contracted axis. */
  int terms() {
    return contraction.x().extent(contraction.xAxis());
  }

  /** A batch of some items of this one, in any order, and as often as each is named. */
  Problem take(int... items) {
    int[] xShape = contraction.x().toArray();
    int[] yShape = contraction.y().toArray();
    xShape[0] = items.length;
    yShape[0] = items.length;
    return new Problem(
        type,
        Contraction.of(Shape.of(xShape), Shape.of(yShape), contraction.axes()),
        itemsOf(x, items),
        itemsOf(y, items));
  }

  /** Such items of an array that has as many as this batch. */
  Object itemsOf(Object array, int... items) {
    int length = Array.getLength(array) / batch();
    Object taken = Array.newInstance(array.getClass().getComponentType(), items.length * length);
    for (int at = 0; at < items.length; at++) {
      System.arraycopy(array, items[at] * length, taken, at * length, length);
    }
    return taken;
  }

  @Override
  public String toString() {
    return type + " " + contraction;
  }
}
