package dev.batchdot.spi;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Messages;

/**
 * The lengths of plain arrays against a contraction of which only the first batch extent may be
 * unknown. All sums and products are computed in long.
 */
final class ArrayChecks {
  private final Contraction contraction;
  private final long xItem;
  private final long yItem;
  private final long resultItem;

  /** The checks of a contraction; without meaning where extents besides the first are unknown. */
  ArrayChecks(Contraction contraction) {
    this.contraction = contraction;
    this.xItem = item(contraction.x());
    this.yItem = item(contraction.y());
    this.resultItem = item(contraction.result());
  }

  /** How many items x and y hold; both must hold the same whole number of them. */
  int batch(int xLength, int yLength) {
    if (xLength % xItem != 0) {
      throw refusal(
          Reason.LENGTH,
          "x has %d elements, which is no whole number of items of %d: %s",
          xLength,
          xItem,
          nearest(xLength / xItem, yLength));
    }
    int batch = (int) (xLength / xItem);
    checkLength("y", yLength, yItem, batch);
    checkBatch(batch);
    if (resultItem * batch > Integer.MAX_VALUE) {
      throw refusal(
          Reason.TOO_LARGE,
          "the result of %d items has %d elements, an array at most %d",
          batch,
          resultItem * batch,
          Integer.MAX_VALUE);
    }
    return batch;
  }

  /** What would fit: as many whole items, or one more; and how many y holds. */
  private String nearest(long items, int yLength) {
    long fewer = items * xItem;
    String nearest =
        "%d would be %d of them, %d %d".formatted(fewer, items, fewer + xItem, items + 1);
    return isWhole(yLength, yItem) ? nearest + "; y holds " + yLength / yItem : nearest;
  }

  private static boolean isWhole(int length, long item) {
    return item != 0 && length % item == 0;
  }

  /** Whether the output holds just {@code batch} items. */
  void checkOutput(int length, int batch) {
    checkLength("out", length, resultItem, batch);
  }

  void checkBatch(int batch) {
    int wanted = contraction.x().extent(0);
    if (batch < 0) {
      throw refusal(Reason.LENGTH, "batch is %d; it is at least 0", batch);
    }
    if (wanted != BatchDot.DYNAMIC && wanted != batch) {
      throw refusal(
          Reason.CONSTRAINT,
          "there are %d items, but the annotation requires a batch of %d",
          batch,
          wanted);
    }
  }

  /** The number of elements of {@code batch} items of x, all of which lie behind the offset. */
  int xSlice(int length, int offset, int batch) {
    return slice("x", length, offset, xItem, batch);
  }

  /** The number of elements of {@code batch} items of y, all of which lie behind the offset. */
  int ySlice(int length, int offset, int batch) {
    return slice("y", length, offset, yItem, batch);
  }

  /** The number of elements of {@code batch} items of out, all of which lie behind the offset. */
  int outSlice(int length, int offset, int batch) {
    return slice("out", length, offset, resultItem, batch);
  }

  private int slice(String name, int length, int offset, long item, int batch) {
    if (offset < 0) {
      throw refusal(Reason.LENGTH, "%s begins at offset %d; it is at least 0", name, offset);
    }
    long end = offset + item * batch;
    if (end > length) {
      throw refusal(
          Reason.LENGTH,
          "%s has %d elements, but a batch of %d from offset %d on ends at %d; %s",
          name,
          length,
          batch,
          offset,
          end,
          room(length, offset, item, batch));
    }
    return (int) (item * batch);
  }

  /** What would fit instead: fewer items from there on, or the same ones from elsewhere. */
  private static String room(int length, int offset, long item, int batch) {
    String fewer = "from there it holds " + Math.max(0, length - offset) / item;
    long latest = length - item * batch;
    return latest < 0 ? fewer : fewer + ", and as many from offset " + latest + " at most";
  }

  private void checkLength(String name, int length, long item, int batch) {
    if (length != item * batch) {
      throw refusal(
          Reason.LENGTH,
          "x holds %d items, so %s must have %d elements, %d an item; it has %d%s",
          batch,
          name,
          item * batch,
          item,
          length,
          isWhole(length, item) ? ", which are " + length / item + " items" : "");
    }
  }

  private static long item(Shape shape) {
    long item = 1;
    for (int axis = 1; axis < shape.rank(); axis++) {
      item *= shape.extent(axis);
    }
    return item;
  }

  private ShapeException refusal(Reason reason, String format, Object... arguments) {
    Messages messages = new Messages(contraction.x(), contraction.y(), contraction.axes());
    return new ShapeException(reason, messages.say(format, arguments));
  }
}
