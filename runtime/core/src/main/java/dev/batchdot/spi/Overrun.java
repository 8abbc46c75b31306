package dev.batchdot.spi;

/**
 * Items whose rows are taken for longer than they are, so that whole registers reach over them.
 * What a row then writes beyond its end is where the next row begins, which comes after it; what it
 * reads there goes into nothing else. So all items of a call may overrun but the last ones, which
 * would leave what the call was given.
 */
public final class Overrun {
  private Overrun() {}

  /**
   * How many items may overrun.
   *
   * @param batch how many the call has
   * @param written how many elements beyond its end an item writes
   * @param outItem how many elements of the result it has
   * @param read how many elements of y beyond its end it reads
   * @param yItem how many elements of y it has
   */
  public static int items(int batch, int written, int outItem, int read, int yItem) {
    return Math.max(0, batch - Math.max(last(written, outItem), last(read, yItem)));
  }

  /**
   * The same where x is read beyond its end too.
   *
   * @param readX how many elements of x beyond its end an item reads
   * @param xItem how many elements of x it has
   */
  public static int items(
      int batch, int written, int outItem, int read, int yItem, int readX, int xItem) {
    return Math.min(
        items(batch, written, outItem, read, yItem), items(batch, 0, outItem, readX, xItem));
  }

  /**
   * How many of the first rows of one item registers may take that hold some each, and overrun: all
   * of what they read and write is the item's.
   *
   * @param rows how many the item has
   * @param group how many a register holds
   * @param lanes of a register
   * @param shortest how many elements a row of x has, or of the result, whichever is fewer
   * @return a multiple of {@code group}
   */
  public static int rows(int rows, int group, int lanes, int shortest) {
    int last = rows - (lanes + shortest - 1) / shortest;
    return last < 0 ? 0 : (last / group + 1) * group;
  }

  /** Most items are longer, and a division takes some processors as long as a small item. */
  private static int last(int beyond, int item) {
    return beyond <= item ? Math.min(beyond, 1) : (beyond + item - 1) / item;
  }
}
