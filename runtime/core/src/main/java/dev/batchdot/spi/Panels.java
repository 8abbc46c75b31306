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

  /** The bytes of a line of the cache. */
  public static final int CACHE_LINE = 64;

  /** Copying pays where so many tiles use what was copied. */
  private static final int USES = 4;

  /** The same where the first cache might hold the panel without it. */
  private static final int USES_OF_TIGHT = 8;

  /** A larger x is copied, whatever the length of k. */
  private static final int LARGE_ROWS_BYTES = 512 << 10;

  /** A smaller one is not. */
  private static final int SMALL_ROWS_BYTES = 96 << 10;

  /** With so many steps, what a tile reads leaves the first cache before the next one comes. */
  private static final int LONG_K = 160;

  /** Copying rows pays where so many panels of columns meet them. */
  private static final int USES_OF_ROWS = 3;

  /** ... and where so many tiles share an item's rows. */
  private static final int TILES_OF_ROWS = 8;

  /** The panels of a group of columns take so much at most. */
  private static final int GROUP_BYTES = 512 << 10;

  /** The columns of an item with a larger x are grouped, ... */
  private static final int GROUPED_ROWS_BYTES = 192 << 10;

  /** ... and so are those of an item with a larger result. */
  private static final int GROUPED_RESULT_BYTES = 1 << 20;

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
    boolean large = (long) k * cols * elementBytes > UNPACKED_BYTES;
    if (large || collide(k, cols, elementBytes, panelCols, tileRows)) {
      return tiles >= USES;
    }
    return tight(k, cols, elementBytes, panelCols, tileRows) && tiles >= USES_OF_TIGHT;
  }

  /**
   * Whether copying rows that are neighbours in memory pays, tile by tile. A tile takes a few
   * elements of a line of the cache at each step along k; the next tile takes more of the same
   * lines, but finds them only if they are as few as the first cache holds beside a panel of
   * columns. (A Zen 3 core, 256 bits, x transposed, % of the peak without and with a copy: float
   * 512 cubed 63 and 78, (2000,100)x(100,300) 72 and 86, 160 cubed 76 and 85, 150 cubed 78 and 81,
   * (300,150)x(150,64) 91 and 85, 100 cubed 83 and 77; by columns, (1000,200)x(200,16) 82 and 62,
   * 32 66 and 74, 48 62 and 79. Double 500 cubed 37 and 75, 200 cubed 73 and 85, 100 cubed 88 and
   * 81.) A small x is copied if its lines push each other out: if they are more than twice those
   * that its sets hold. (Double 128 cubed 64 and 76, (512,20)(20,60) 52 and 62, (512,32)(32,512) 60
   * and 72; of twice, float 128 cubed 45 and 44, (512,20)(20,60) 50 and 51.)
   *
   * @param k the extent of the contracted axis
   * @param rows how many rows an item has, the distance of x's steps along k in elements
   * @param elementBytes the size of an element
   * @param tileRows how many rows a tile has
   * @param panels how many panels of columns there are
   */
  public static boolean payForRows(int k, int rows, int elementBytes, int tileRows, int panels) {
    long bytes = (long) k * rows * elementBytes;
    boolean large = bytes >= LARGE_ROWS_BYTES || (k >= LONG_K && bytes >= SMALL_ROWS_BYTES);
    boolean pays = large || k > 2 * CACHE_WAYS * rowsToTheSameSet(rows * elementBytes);
    return pays && panels >= USES_OF_ROWS && rows >= TILES_OF_ROWS * tileRows;
  }

  /**
   * Whether some rows meet all columns of a group before the next rows do, instead of all rows one
   * panel of columns. So the result is written row after row, and x is read once for a group. Panel
   * by panel, all of x is read for each, and each line of the result that a tile writes lies in a
   * page of its own. Where caches hold x and the result that is better all the same: the first one
   * holds a panel meanwhile.
   *
   * <p>Measured in November 2026 on a Zen 3 core (second cache of 512 KiB), 256 bits, JDK 25,
   * extents known to javac, one tile's rows at a time, % of the peak by panels and by groups,
   * medians of 30 turns in one virtual machine, float and double:
   *
   * <pre>
   *                                 float      double
   *   (2048,64)(64,2048)          61   84     50   83
   *   (1500,64)(600,64) NT        84   87     60   85
   *   (4000,32)(32,1000)          51   77     47   78
   *   (2000,16)(16,1000)          54   71     32   55
   *   (1000,128)(128,1000)        80   88     73   85
   *   (1000,250)(250,1000)        71   81     76   86
   *   512 cubed                   76   82     75   80
   *   256 cubed                   85   89     78   83
   *   1000 cubed                  71   77     76   73
   *   (200,100)(100,300) TN       87   78     52   54
   *   160 cubed                   88   83     79   80
   * </pre>
   *
   * @param k the extent of the contracted axis
   * @param rows how many rows an item has
   * @param cols how many columns
   * @param elementBytes the size of an element
   */
  public static boolean areGrouped(int k, int rows, int cols, int elementBytes) {
    long rowsBytes = (long) rows * elementBytes;
    return rowsBytes * k > GROUPED_ROWS_BYTES || rowsBytes * cols > GROUPED_RESULT_BYTES;
  }

  /**
   * How many columns a group has: whole panels, and one at least. (Of groups of 256 KiB and 512
   * KiB, 20 shapes gained 2.6 and 2.9 % with float, 6.4 and 7.5 with double.)
   *
   * @param k how many steps along the contracted axis a panel holds
   * @param cols how many columns an item has
   * @param elementBytes the size of an element
   * @param panelCols how many columns a panel has
   */
  public static int group(int k, int cols, int elementBytes, int panelCols) {
    int most = (cols + panelCols - 1) / panelCols;
    long panelBytes = Math.max(1, (long) k * panelCols * elementBytes);
    return (int) Math.max(1, Math.min(most, GROUP_BYTES / panelBytes)) * panelCols;
  }

  /**
   * Whether the first cache would hold a panel, were its rows not so far apart that they share a
   * few of its sets and push each other out, and the result's rows, which lie as far apart, with
   * them. (128 cubed in panels of 16 floats on a Zen 4 core, GFLOP/s: 94, copied 102. Rows 512
   * bytes apart come back to the same set after 8; the cache keeps 8, and k is 128.)
   */
  private static boolean collide(int k, int cols, int elementBytes, int panelCols, int tileRows) {
    int between = rowsToTheSameSet(cols * elementBytes);
    return (long) k * panelCols * elementBytes <= CACHE_WAY * CACHE_WAYS / 2
        && k + tileRows > CACHE_WAYS * between + between / 2;
  }

  /**
   * Whether a panel just fits those sets, so that x and the result push it out, now and then, by
   * where the arrays lie. It matters where a panel is one line of the cache wide or two, for then
   * much of x is read beside it. (A Zen 3 core, 256 bits, % of the peak, medians over 16 places in
   * memory, without and with a copy: double 64 cubed 79 and 87, x transposed 67 and 84; float
   * (128,64)x(64,128) 84 and 91, x transposed 69 and 87; of 16 and 24 rows 80 and 76, 81 and 78. A
   * Cascade Lake core, 512 bits, two lines: float (128,128)x(128,64) 65 and 83. Four lines, double
   * 64 cubed on a Zen 4 core in 512 bits, GFLOP/s: 57 and 54.)
   */
  private static boolean tight(int k, int cols, int elementBytes, int panelCols, int tileRows) {
    return panelCols * elementBytes <= 2 * CACHE_LINE
        && (long) k * panelCols * elementBytes <= CACHE_WAY * CACHE_WAYS / 2
        && k + tileRows > CACHE_WAYS * rowsToTheSameSet(cols * elementBytes);
  }

  /** After how many rows {@code bytes} apart one begins in the same set as the first. */
  private static int rowsToTheSameSet(int bytes) {
    return CACHE_WAY / Math.min(CACHE_WAY, Integer.lowestOneBit(bytes));
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
