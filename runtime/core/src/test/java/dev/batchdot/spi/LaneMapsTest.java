package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneMapsTest {
  private static final int LANES = 8;

  /** Two rows of 3 columns, k of 4: the last lanes are not used. */
  @Test
  void rowsInOnePiece() {
    LaneMaps<List<Integer>> maps = maps(LANES, false, true);
    assertThat(maps.ofRows(2, 4, 3))
        .containsExactly(
            List.of(0, 1, 2, 0, 1, 2, 0, 0),
            List.of(0, 0, 0, 4, 4, 4, 0, 0),
            List.of(1, 1, 1, 5, 5, 5, 0, 0),
            List.of(2, 2, 2, 6, 6, 6, 0, 0),
            List.of(3, 3, 3, 7, 7, 7, 0, 0));
    assertThat(maps(LANES, true, true).ofRows(2, 4, 3))
        .containsExactly(List.of(0, 1, 2, 0, 1, 2, 0, 0), List.of(0, 0, 0, 1, 1, 1, 0, 0));
  }

  /** Items of every size that fit, each of whose products meets in its lane. */
  @ParameterizedTest
  @CsvSource({"4, 14", "8, 44", "16, 143"})
  void itemsMeetInLanes(int lanes, int shapes) {
    for (boolean rowsAreInner : new boolean[] {false, true}) {
      for (boolean colsAreInner : new boolean[] {false, true}) {
        LaneMaps<List<Integer>> maps = maps(lanes, rowsAreInner, colsAreInner);
        int fit = 0;
        for (int m = 1; m <= lanes; m++) {
          for (int k = 1; k <= LaneMaps.MOST_TERMS; k++) {
            for (int n = 1; n <= lanes; n++) {
              int together = LaneMaps.itemsTogether(lanes, m, k, n);
              assertThat(together * Math.max(m * k, Math.max(k * n, m * n)))
                  .isLessThanOrEqualTo(lanes);
              if (together > 0) {
                fit++;
                int rows = m;
                int terms = k;
                int cols = n;
                IntBinaryOperator x =
                    rowsAreInner ? (row, q) -> q * rows + row : (row, q) -> row * terms + q;
                IntBinaryOperator y =
                    colsAreInner ? (q, col) -> q * cols + col : (q, col) -> col * terms + q;
                check(maps.ofItems(m, k, n), together, m, k, n, x, y);
              }
            }
          }
        }
        assertThat(fit).isEqualTo(shapes);
      }
    }
  }

  private static void check(
      List<List<Integer>> maps,
      int together,
      int m,
      int k,
      int n,
      IntBinaryOperator x,
      IntBinaryOperator y) {
    assertThat(maps).hasSize(2 * k);
    for (int q = 0; q < k; q++) {
      List<Integer> ofX = new ArrayList<>();
      List<Integer> ofY = new ArrayList<>();
      for (int item = 0; item < together; item++) {
        for (int row = 0; row < m; row++) {
          for (int col = 0; col < n; col++) {
            ofX.add(item * m * k + x.applyAsInt(row, q));
            ofY.add(item * k * n + y.applyAsInt(q, col));
          }
        }
      }
      assertThat(maps.get(2 * q).subList(0, ofX.size())).isEqualTo(ofX);
      assertThat(maps.get(2 * q + 1).subList(0, ofY.size())).isEqualTo(ofY);
    }
  }

  @Test
  void madeOnce() {
    LaneMaps<List<Integer>> maps = maps(LANES, false, false);
    assertThat(maps.ofItems(2, 3, 2)).isSameAs(maps.ofItems(2, 3, 2));
    assertThat(maps.ofRows(2, 3, 2)).isSameAs(maps.ofRows(2, 3, 2));
    assertThat(maps.ofItems(1, 3, 2)).isNotEqualTo(maps.ofItems(2, 3, 2));
  }

  private static LaneMaps<List<Integer>> maps(
      int lanes, boolean rowsAreInner, boolean colsAreInner) {
    return new LaneMaps<>(
        lanes,
        rowsAreInner,
        colsAreInner,
        sources -> {
          List<Integer> map = new ArrayList<>();
          for (int source : sources) {
            map.add(source);
          }
          return Collections.unmodifiableList(map);
        });
  }
}
