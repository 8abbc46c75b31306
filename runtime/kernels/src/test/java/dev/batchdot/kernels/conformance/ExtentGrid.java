package dev.batchdot.kernels.conformance;

import dev.batchdot.contraction.Contraction;
import java.util.ArrayList;
import java.util.List;

/**
 * Extents around the widths of registers and tiles. In each layout each of them stands once for m,
 * for k and for n, beside others from elsewhere in the row, so that no product is large.
 */
final class ExtentGrid {
  private static final int[] EXTENTS = {
    1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17, 23, 29, 31, 32, 33, 64, 65, 100
  };

  /** How far from m's place in the row k's is, and n's. */
  private static final int[][] DISTANCES = {
    {7, 14}, {14, 7}, {5, 12}, {12, 5}, {9, 16}, {6, 15}, {15, 6}, {8, 13}
  };

  /** The number of contractions for each layout. */
  static final int PER_LAYOUT = EXTENTS.length;

  private static final int[] WIDTHS = {5, 97, 385, 1000};
  private static final int[] LENGTHS = {3, 20, 64, 130, 260};

  /** The number of contractions of one row for each layout. */
  static final int WITH_ONE_ROW = WIDTHS.length * LENGTHS.length;

  private ExtentGrid() {}

  /** Batches of {@code batch} items in this layout. */
  static List<Contraction> of(Operands operands, int batch) {
    int[] distances = DISTANCES[List.of(Operands.values()).indexOf(operands)];
    List<Contraction> contractions = new ArrayList<>();
    for (int place = 0; place < EXTENTS.length; place++) {
      contractions.add(
          operands.of(
              batch, EXTENTS[place], extent(place + distances[0]), extent(place + distances[1])));
    }
    return contractions;
  }

  /** One row times matrices that are wider than registers hold, and longer than they are wide. */
  static List<Contraction> withOneRow(Operands operands, int batch) {
    List<Contraction> contractions = new ArrayList<>();
    for (int width : WIDTHS) {
      for (int length : LENGTHS) {
        contractions.add(operands.of(batch, 1, length, width));
      }
    }
    return contractions;
  }

  private static int extent(int place) {
    return EXTENTS[place % EXTENTS.length];
  }
}
