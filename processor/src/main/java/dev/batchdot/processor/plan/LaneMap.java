package dev.batchdot.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which elements the lanes of registers need that lie along the flat result: one register holds
 * some rows of an item, or some items. Lanes beyond these repeat the first.
 *
 * @param layout of the items
 * @param lanes of a register
 * @param items how many a register holds
 * @param rows how many rows of each
 */
record LaneMap(Layout layout, int lanes, int items, int rows) {
  /** The elements of x for each step along k of each register of an item. */
  List<List<Integer>> x() {
    List<List<Integer>> needed = new ArrayList<>();
    Walk walk = new Walk(layout.rows(), rows);
    for (int block = 0; block < walk.count(); block++) {
      int first = Math.min(block * rows, walk.last());
      for (int step = 0; step < layout.k(); step++) {
        int k = step;
        needed.add(
            elements(
                lane -> {
                  int row = first + lane / layout.cols() % rows;
                  int element =
                      layout.rowsAreInner() ? k * layout.rows() + row : row * layout.k() + k;
                  return item(lane) * layout.rows() * layout.k() + element;
                }));
      }
    }
    return needed;
  }

  /** The elements of y for each step along k. */
  List<List<Integer>> y() {
    List<List<Integer>> needed = new ArrayList<>();
    for (int step = 0; step < layout.k(); step++) {
      int k = step;
      needed.add(
          elements(
              lane -> {
                int col = lane % layout.cols();
                int element =
                    layout.colsAreInner() ? k * layout.cols() + col : col * layout.k() + k;
                return item(lane) * layout.k() * layout.cols() + element;
              }));
    }
    return needed;
  }

  private int item(int lane) {
    return lane / layout.cols() / rows;
  }

  private List<Integer> elements(IntUnaryOperator element) {
    int used = items * rows * layout.cols();
    return IntStream.range(0, lanes).map(lane -> element.applyAsInt(lane % used)).boxed().toList();
  }
}
