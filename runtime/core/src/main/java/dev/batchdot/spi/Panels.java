package dev.batchdot.spi;

import dev.batchdot.contraction.SumBlocks;

/**
 * When the columns that a tile of registers walks are copied to scratch memory first, panel by
 * panel, and how k is split. Asked by the planner where extents are known to javac, and by kernels
 * where they are not.
 */
public final class Panels {
  /** A larger item of y is copied. */
  private static final int UNPACKED_BYTES = 128 << 10;

  /** First caches have 8 or 12 ways of 4 KiB. */
  private static final int CACHE_WAYS = 8;

  private static final int CACHE_WAY = 4 << 10;

  /** Copying pays where so many tiles use what was copied. */
  private static final int USES = 4;

  private Panels() {}

  /**
   * Whether copying columns that are neighbours in memory pays.
   *
   * @param k the extent of the contracted axis
   * @param cols how many columns an item has, the distance of y's rows in elements
   * @param elementBytes the size of an element
   * @param panelCols how many columns a panel has
   * @param tileRows how many rows a tile has
   * @param tiles how many tiles use each panel
   */
  public static boolean pay(
      int k, int cols, int elementBytes, int panelCols, int tileRows, long tiles) {
    long bytes = (long) k * cols * elementBytes;
    boolean needed = bytes > UNPACKED_BYTES || collide(k, cols, elementBytes, panelCols, tileRows);
    return needed && tiles >= USES;
  }

  /**
   * Whether the first cache would hold a panel, were its rows not so far apart that they share a
   * few of its sets and push each other out, and the result's rows, which lie as far apart, with
   * them. (128 cubed in panels of 16 floats on a Zen 4 core, GFLOP/s: 94, copied 102. Rows 512
   * bytes apart come back to the same set after 8; the cache keeps 8, and k is 128. Where k is 64
   * the panel just fits: 64 cubed of double 57, copied 54.)
   */
  private static boolean collide(int k, int cols, int elementBytes, int panelCols, int tileRows) {
    long panel = (long) k * panelCols * elementBytes;
    int rowsToTheSameSet =
        CACHE_WAY / Math.min(CACHE_WAY, Integer.lowestOneBit(cols * elementBytes));
    return panel <= CACHE_WAY * CACHE_WAYS / 2
        && k + tileRows > CACHE_WAYS * rowsToTheSameSet + rowsToTheSameSet / 2;
  }

  /**
   * The length of the blocks that k is split into: equal, but for the last, and none longer than a
   * running sum may be.
   */
  public static int block(int k) {
    int blocks = (k + SumBlocks.TERMS - 1) / SumBlocks.TERMS;
    return blocks <= 1 ? k : (k + blocks - 1) / blocks;
  }
}
