package dev.batchdot.parallel;

import dev.batchdot.contraction.LoopExtents;

/**
 * The parts of a contraction: runs of whole items or, where the batch is too small to keep all
 * threads busy, blocks of the lines of single items.
 *
 * <p>Bits don't depend on it: items and lines stay whole, and blocks of lines are so large that a
 * kernel takes the same way through them as through all.
 *
 * @param items the batch
 * @param lines what blocks of items are made of
 * @param extent how many lines an item has
 * @param parts how many parts there are, at least 1
 * @param blocks into how many of them each item is split; 1 where parts are runs of items
 */
public record WorkSplit(int items, Lines lines, int extent, int parts, int blocks) {
  /**
   * The least work of a part: multiply-adds or bytes, whichever are more. It takes some ten
   * microseconds at full speed, about as long as another thread takes to wake up.
   */
  private static final long LEAST_WORK = 1 << 19;

  /** Work below so many such parts is not worth another thread. */
  private static final int FEWEST_PARTS = 4;

  /** The least work that is. */
  public static final long LEAST_SPLIT = FEWEST_PARTS * LEAST_WORK;

  /** Below so many rows, or columns, kernels may take another way; from there on they do not. */
  public static final int LEAST_BLOCK = 32;

  /** Parts for each thread, so that all end at about the same time though some begin late. */
  private static final int PARTS_PER_THREAD = 8;

  /** The same for blocks, of which each may copy the other operand anew. */
  private static final int BLOCKS_PER_THREAD = 2;

  /** Checks that there is something to split. */
  public WorkSplit {
    if (parts < 1 || blocks < 1 || (blocks > 1 && parts != items * blocks)) {
      throw new IllegalArgumentException(
          "%s parts of %s items, %s blocks each".formatted(parts, items, blocks));
    }
  }

  /**
   * The parts of a contraction for so many threads.
   *
   * @param elementBytes the size of an element
   * @param splitsItems whether what runs takes any number of {@link Lines#of(LoopExtents) lines}
   */
  public static WorkSplit of(LoopExtents e, int elementBytes, boolean splitsItems, int threads) {
    Lines lines = Lines.of(e);
    int extent = lines.extent(e);
    int most = most(e.batch() * workOfItem(e, elementBytes), threads);
    if (most == 1) {
      return new WorkSplit(e.batch(), lines, extent, 1, 1);
    }
    boolean splits = splitsItems && e.batch() < most && lines.pay(e);
    int blocks = splits ? blocks(e.batch(), extent, threads, most) : 1;
    int parts = blocks > 1 ? e.batch() * blocks : Math.min(e.batch(), most);
    return new WorkSplit(e.batch(), lines, extent, parts, blocks);
  }

  /** Runs of items of so much work each, multiply-adds or bytes, for so many threads. */
  public static WorkSplit ofItems(int items, long workOfItem, int threads) {
    int most = most((double) items * workOfItem, threads);
    return new WorkSplit(items, Lines.OUTER_ROWS, 1, most == 1 ? 1 : Math.min(items, most), 1);
  }

  /** How many parts such work may have. */
  private static int most(double work, int threads) {
    return threads < 2 || work < LEAST_SPLIT
        ? 1
        : (int) Math.min(work / LEAST_WORK, (double) PARTS_PER_THREAD * threads);
  }

  /** The fewest blocks of an item that give each thread the same, or as many as there may be. */
  private static int blocks(int batch, int lines, int threads, int most) {
    int limit = Math.min(lines / LEAST_BLOCK, most / batch);
    for (int blocks = 1; blocks < limit; blocks++) {
      int parts = batch * blocks;
      if (parts >= BLOCKS_PER_THREAD * threads && parts % threads == 0) {
        return blocks;
      }
    }
    return Math.max(1, limit);
  }

  /** Multiply-adds or bytes; in double, for an empty operand may have extents of any product. */
  private static double workOfItem(LoopExtents e, int elementBytes) {
    double rows = (double) e.mo() * e.mi();
    double columns = (double) e.no() * e.ni();
    double bytes = elementBytes * (rows * e.k() + columns * e.k() + rows * columns);
    return Math.max(rows * columns * e.k(), bytes);
  }

  /** Whether there is but one part. */
  public boolean isWhole() {
    return parts == 1;
  }

  /** The first item of a part. */
  public int item(int part) {
    return blocks > 1 ? part / blocks : share(part, items, parts);
  }

  /** How many items a part has. */
  public int items(int part) {
    return blocks > 1 ? 1 : item(part + 1) - item(part);
  }

  /** The first line of a part, in each of its items. */
  public int line(int part) {
    return share(part % blocks, extent, blocks);
  }

  /** How many lines a part has, in each of its items. */
  public int lines(int part) {
    return share(part % blocks + 1, extent, blocks) - line(part);
  }

  private static int share(int part, int of, int parts) {
    return (int) ((long) of * part / parts);
  }

  @Override
  public String toString() {
    return isWhole()
        ? "one part"
        : blocks > 1
            ? "%s parts of %s %s of an item".formatted(parts, sizes(extent, blocks), lines)
            : "%s parts of %s %s"
                .formatted(parts, sizes(items, parts), items == parts ? "item" : "items");
  }

  /** {@code 8}, or {@code 8 or 9} where it does not come out even. */
  private static String sizes(int of, int parts) {
    int least = of / parts;
    return of % parts == 0 ? "" + least : least + " or " + (least + 1);
  }
}
