package dev.batchdot.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Maps that move elements of x and y to the lanes of a register in which their products are summed,
 * for extents that are known only at the call. Each is made once, when it is first asked for; two
 * threads may make the same.
 *
 * @param <M> a map: from the number of a lane to the lane that the element comes from
 */
public final class LaneMaps<M> {
  /** The longest k of which there are maps. */
  public static final int MOST_TERMS = 8;

  private final int lanes;
  private final boolean rowsAreInner;
  private final boolean colsAreInner;
  private final Function<int[], M> maker;
  private final AtomicReferenceArray<@Nullable List<M>> ofRows;
  private final AtomicReferenceArray<@Nullable List<M>> ofItems;

  /**
   * Has no maps yet.
   *
   * @param lanes of a register
   * @param rowsAreInner whether x's rows are neighbours in memory, and not its steps along k
   * @param colsAreInner the same of y's columns
   * @param maker makes a map of the numbers of lanes
   */
  public LaneMaps(int lanes, boolean rowsAreInner, boolean colsAreInner, Function<int[], M> maker) {
    this.lanes = lanes;
    this.rowsAreInner = rowsAreInner;
    this.colsAreInner = colsAreInner;
    this.maker = maker;
    this.ofRows = new AtomicReferenceArray<>((lanes + 1) * (MOST_TERMS + 1));
    this.ofItems = new AtomicReferenceArray<>((lanes + 1) * (lanes + 1) * (MOST_TERMS + 1));
  }

  /**
   * Maps of registers of some rows of a result: the first for a step along k of y, whose columns
   * are neighbours here, the others for x. Where its rows are neighbours all steps have one; else
   * what is loaded once is whole rows, and each step has its own.
   *
   * @param group how many rows a register holds: as many as it can, for k and cols
   */
  public List<M> ofRows(int group, int k, int cols) {
    int key = cols * (MOST_TERMS + 1) + k;
    List<M> known = ofRows.get(key);
    if (known != null) {
      return known;
    }
    List<M> maps = new ArrayList<>();
    maps.add(map(group * cols, lane -> lane % cols));
    for (int step = 0; step < (rowsAreInner ? 1 : k); step++) {
      int q = step;
      maps.add(map(group * cols, lane -> rowsAreInner ? lane / cols : lane / cols * k + q));
    }
    return made(ofRows, key, maps);
  }

  /**
   * Maps of registers of whole items, as many as a register holds: for each step along k the one
   * for x and the one for y.
   */
  public List<M> ofItems(int rows, int k, int cols) {
    int key = (rows * (lanes + 1) + cols) * (MOST_TERMS + 1) + k;
    List<M> known = ofItems.get(key);
    if (known != null) {
      return known;
    }
    int outputs = rows * cols;
    int used = itemsTogether(lanes, rows, k, cols) * outputs;
    List<M> maps = new ArrayList<>();
    for (int step = 0; step < k; step++) {
      int q = step;
      maps.add(
          map(
              used,
              lane -> {
                int row = lane % outputs / cols;
                return lane / outputs * rows * k + (rowsAreInner ? q * rows + row : row * k + q);
              }));
      maps.add(
          map(
              used,
              lane -> {
                int col = lane % cols;
                return lane / outputs * k * cols + (colsAreInner ? q * cols + col : col * k + q);
              }));
    }
    return made(ofItems, key, maps);
  }

  /** How many items fit registers with x, y and the result; 0 where one does not. */
  public static int itemsTogether(int lanes, int rows, int k, int cols) {
    int longest = Math.max(rows * k, Math.max(k * cols, rows * cols));
    return longest > lanes ? 0 : lanes / longest;
  }

  /** Lanes that are not used get the first one. */
  private M map(int used, IntUnaryOperator source) {
    int[] sources = new int[lanes];
    for (int lane = 0; lane < used; lane++) {
      sources[lane] = source.applyAsInt(lane);
    }
    return maker.apply(sources);
  }

  private List<M> made(AtomicReferenceArray<@Nullable List<M>> memory, int key, List<M> maps) {
    List<M> all = List.copyOf(maps);
    memory.set(key, all);
    return all;
  }
}
