package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The generic path around the widths of registers and tiles of each ladder, and around the blocks
 * of k, in every layout: each output is within the bound.
 */
@EveryTier
class GenericGridTest {
  private static final int[] ROWS = {1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 17, 33, 40, 45};
  private static final int[] TERMS = {1, 2, 3, 4, 7, 8, 9, 16, 20, 31, 33, 64, 65, 100, 256, 257};
  private static final int[] COLS = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 70};

  /** A prime, so that all extents of each axis meet. */
  private static final int STRIDE = 41;

  private static final long LARGEST = 12_000;

  @ParameterizedTest
  @EnumSource(Operands.class)
  void floats(Operands operands) {
    assertThat(check(ElementType.FLOAT, operands, 0)).isGreaterThan(110);
  }

  @ParameterizedTest
  @EnumSource(names = {"LAST_LAST", "LAST_FIRST", "MIDDLE_MIDDLE"})
  void doubles(Operands operands) {
    assertThat(check(ElementType.DOUBLE, operands, 7)).isGreaterThan(110);
  }

  @ParameterizedTest
  @EnumSource(names = {"FIRST_LAST", "LAST_MIDDLE"})
  void ints(Operands operands) {
    assertThat(check(ElementType.INT, operands, 15)).isGreaterThan(110);
  }

  /** Block sums are added to the result, each column once, where tiles and panels overlap. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void severalBlocks(Operands operands) {
    int checked = 0;
    for (int[] e :
        new int[][] {{5, 513, 70}, {13, 600, 17}, {9, 700, 9}, {1, 4200, 9}, {45, 300, 20}}) {
      checked += check(ElementType.FLOAT, operands, e[0], e[1], e[2]);
      checked += check(ElementType.INT, operands, e[0], e[1], e[2]);
    }
    assertThat(checked).isEqualTo(2 * 2 * 5);
  }

  /** Around the numbers of rows from which on y is copied to panels of whole registers. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void copiedPanels(Operands operands) {
    int[] rows = {19, 20, 47, 48, 59, 60, 67};
    int[] cols = {9, 17, 25, 31, 48, 70};
    assertThat(check(operands, rows, 11, cols)).isEqualTo(2 * 2 * rows.length * cols.length);
  }

  /** Rows of y as long as those of tiles, which come in every height for them. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void wholeRegisters(Operands operands) {
    int[] rows = {3, 4, 5, 6, 7, 8, 9, 11, 13};
    int[] cols = {8, 16, 24, 32, 48, 64};
    assertThat(check(operands, rows, 5, cols)).isEqualTo(2 * 2 * rows.length * cols.length);
  }

  /** Items of which all but the last ones overrun, and blocks of y that do. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void shortRows(Operands operands) {
    int checked = 0;
    for (int m : new int[] {2, 20, 48}) {
      for (int k : new int[] {1, 3, 5, 9}) {
        for (int n : new int[] {3, 5, 7, 8, 11, 17, 29, 63}) {
          Problem four = Values.ORDINARY.problem(ElementType.FLOAT, operands.of(4, m, k, n), 11);
          checked += Comparison.of(four).genericPath();
          checked += Comparison.of(four.take(3)).genericPath();
        }
      }
    }
    assertThat(checked).isEqualTo(2 * 2 * 3 * 4 * 8);
  }

  /** Items whose rows share registers, or which do, in batches that leave some over. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void registersOfRowsAndItems(Operands operands) {
    int checked = 0;
    for (int m : new int[] {1, 2, 3, 4, 8, 13, 33}) {
      for (int k : new int[] {1, 2, 4, 5, 8}) {
        for (int n : new int[] {1, 2, 4, 5, 8, 11}) {
          ElementType type = m % 2 == 0 ? ElementType.FLOAT : ElementType.DOUBLE;
          Problem nine = Values.ORDINARY.problem(type, operands.of(9, m, k, n), 11);
          checked += Comparison.of(nine).genericPath();
          checked += Comparison.of(nine.take(0, 1, 2)).genericPath();
        }
      }
    }
    Problem ints = Values.ORDINARY.problem(ElementType.INT, operands.of(9, 3, 4, 3), 11);
    checked += Comparison.of(ints).genericPath();
    assertThat(checked).isEqualTo(2 * (2 * 7 * 5 * 6 + 1));
  }

  /**
   * Around the k from which on each output is summed along it, where both operands have it last.
   */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void fewRowsOrColumns(Operands operands) {
    int checked = 0;
    for (int few : new int[] {1, 2, 3, 4}) {
      for (int k : new int[] {30, 31, 63, 64, 95, 96, 128, 160, 200, 241}) {
        ElementType type = few % 2 == 0 ? ElementType.FLOAT : ElementType.DOUBLE;
        checked += check(type, operands, few, k, 13);
        checked += check(type, operands, 13, k, few);
      }
    }
    assertThat(checked).isEqualTo(2 * 2 * 4 * 10);
  }

  /** One row or one output, of k that takes one to nine registers, the last filled or not. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void oneRow(Operands operands) {
    int checked = 0;
    for (ElementType type : List.of(ElementType.FLOAT, ElementType.DOUBLE, ElementType.INT)) {
      for (int k :
          new int[] {4, 5, 8, 9, 15, 16, 17, 24, 31, 32, 33, 48, 63, 64, 65, 96, 127, 128, 129}) {
        for (int columns : new int[] {1, 2, 3, 7, 8, 9, 21}) {
          Problem seven = Values.ORDINARY.problem(type, operands.of(7, 1, k, columns), 11);
          checked += Comparison.of(seven).genericPath();
        }
      }
    }
    assertThat(checked).isEqualTo(2 * 3 * 19 * 7);
  }

  /** One item of many rows, the last of which are left to tiles, or none; and the last of two. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void manyShortRows(Operands operands) {
    int checked = 0;
    for (int m : new int[] {31, 32, 70}) {
      for (int k : new int[] {1, 4, 8}) {
        for (int n : new int[] {1, 4, 8, 11}) {
          Problem two = Values.ORDINARY.problem(ElementType.FLOAT, operands.of(2, m, k, n), 11);
          checked += Comparison.of(two).genericPath();
          checked += Comparison.of(two.take(0)).genericPath();
        }
      }
    }
    assertThat(checked).isEqualTo(2 * 2 * 3 * 3 * 4);
  }

  /** Each k that may be written out and the next, by one block of columns in registers or more. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void shortK(Operands operands) {
    int[] rows = {2, 4, 5, 26, 34};
    int checked = 0;
    for (int k = 1; k <= 13; k++) {
      for (int n : new int[] {3, 7, 16, 18, 37, 70}) {
        ElementType type = n % 2 == 0 ? ElementType.FLOAT : ElementType.DOUBLE;
        int m = rows[(k + n) % rows.length];
        Problem three = Values.ORDINARY.problem(type, operands.of(3, m, k, n), 11);
        checked += Comparison.of(three).genericPath();
        checked += Comparison.of(three.take(0)).genericPath();
      }
      Problem ints = Values.ORDINARY.problem(ElementType.INT, operands.of(3, 5, k, 18), 11);
      checked += Comparison.of(ints).genericPath();
    }
    assertThat(checked).isEqualTo(2 * 13 * (2 * 6 + 1));
  }

  /** Larger ones, whose rows take several calls of a tile. */
  @ParameterizedTest
  @EnumSource(Operands.class)
  void rowsOfSeveralRegisters(Operands operands) {
    int checked = 0;
    for (int n : new int[] {13, 29, 55}) {
      for (ElementType type : List.of(ElementType.FLOAT, ElementType.DOUBLE)) {
        Problem three = Values.ORDINARY.problem(type, operands.of(3, 77, 40, n), 11);
        checked += Comparison.of(three).genericPath();
      }
    }
    assertThat(checked).isEqualTo(2 * 2 * 3);
  }

  private static int check(Operands operands, int[] rows, int k, int[] cols) {
    int checked = 0;
    for (int m : rows) {
      for (int n : cols) {
        checked += check(ElementType.FLOAT, operands, m, k, n);
        checked += check(ElementType.DOUBLE, operands, m, k, n);
      }
    }
    return checked;
  }

  private static int check(ElementType type, Operands operands, int from) {
    List<int[]> grid = new ArrayList<>();
    for (int m : ROWS) {
      for (int k : TERMS) {
        for (int n : COLS) {
          grid.add(new int[] {m, k, n});
        }
      }
    }
    int checked = 0;
    for (int at = from; at < grid.size(); at += STRIDE) {
      int[] e = grid.get(at);
      if ((long) e[0] * e[1] * e[2] <= LARGEST) {
        checked += check(type, operands, e[0], e[1], e[2]);
      }
    }
    return checked;
  }

  private static int check(ElementType type, Operands operands, int m, int k, int n) {
    return Comparison.of(Values.ORDINARY.problem(type, operands.of(2, m, k, n), 11)).genericPath();
  }
}
