package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;

/**
 * The register tile of a loop nest of scalar multiply-adds.
 *
 * <p>Measured in November 2026 on a Zen 3 core (16 registers, scalar limit 13 GFLOP/s), float,
 * GFLOP/s on JDK 25 and 17, in geometric mean over 8, 13, 16, 23 and 40 cubed, with fused
 * multiply-add, one step along k at a time, by how x and y are stored (T: transposed):
 *
 * <pre>
 *             NN           NT           TN           TT
 *   6 x 2  10.4  10.3    7.3   7.0    8.1   8.8   10.5   8.8
 *   5 x 2  10.3   9.2    6.5   6.4    7.4   8.0    9.9   8.8
 *   4 x 2  10.0   7.5   10.5   9.3    9.7   6.8    9.1   9.1
 *   3 x 3  10.0   8.3   10.3  10.1    7.9   7.0    9.3   9.2
 *   2 x 4  10.0   7.9   10.8  10.3   10.1   6.9    9.9   9.1
 *   3 x 4   6.7   6.6    7.4   7.5    7.4   5.7    6.8   6.9
 *   2 x 6   7.2   4.7   10.1  10.2    9.1   5.0    7.7   7.3
 *   8 x 1   9.3   7.2    9.5   5.4    8.8   6.9    9.0   6.4
 * </pre>
 *
 * <p>8 x 2, and any tile with two steps along k, spill there: 8 x 2 has 4 to 8. Where both operands
 * have k last, C2 itself writes out several steps, and large tiles spill with one as well. So: as
 * few loads for a multiply-add as sixteen registers allow, and even segments before ragged ones.
 * (Zen 4, which has 32 registers, 16 cubed, two steps along k: 8 x 2 13.4 and 14.6, 4 x 4 13.0 and
 * 14.2, 4 x 2 10.6 and 13.0, 2 x 4 11.9 and 12.7; scalar limit 15.)
 */
final class TileChoice {
  /** Accumulators and operands that need more spill where there are 16. */
  private static final int REGISTERS = 15;

  private static final int ACCUMULATORS = 12;

  /** Where C2 writes out steps along k. */
  private static final int FEW_ACCUMULATORS = 9;

  private static final int MAX_ROWS = 8;
  private static final int UNKNOWN_ROWS = 2;
  private static final int UNKNOWN_COLS = 4;

  /** Cycles of one multiply-add after another into the same sum. */
  private static final double LATENCY = 3;

  /** Cycles to enter a tile, and a loop over tiles. */
  private static final double START = 4;

  private static final double SEGMENT = 8;

  private TileChoice() {}

  /** The tile of least cost for the extents of the layout; unknown ones get small steps. */
  static Tile of(Layout layout) {
    int rows = layout.rows();
    int cols = layout.cols();
    if (rows == BatchDot.DYNAMIC || cols == BatchDot.DYNAMIC) {
      return new Tile(step(rows, UNKNOWN_ROWS), step(cols, UNKNOWN_COLS));
    }
    boolean bothHaveKLast = !layout.rowsAreInner() && !layout.colsAreInner();
    int accumulators = bothHaveKLast && rows > 1 ? FEW_ACCUMULATORS : ACCUMULATORS;
    int k = Math.max(1, layout.k());
    Tile best = new Tile(1, 1);
    double leastCost = cost(best, rows, cols, k);
    for (int r = Math.min(rows, MAX_ROWS); r >= 1; r--) {
      for (int c = Math.min(cols, mostCols(r, accumulators)); c >= 1; c--) {
        Tile tile = new Tile(r, c);
        double cost = cost(tile, rows, cols, k);
        if (cost < leastCost) {
          best = tile;
          leastCost = cost;
        }
      }
    }
    return best;
  }

  private static int step(int extent, int step) {
    return extent == BatchDot.DYNAMIC ? step : Math.min(extent, step);
  }

  /** Beside the accumulators stand one element of x and, for several rows, a row of y. */
  private static int mostCols(int rows, int accumulators) {
    int most = accumulators / rows;
    return rows == 1 ? most : Math.min(most, (REGISTERS - 1) / (rows + 1));
  }

  /** Cycles for one [rows][k] x [k][cols] product, roughly. */
  private static double cost(Tile tile, int rows, int cols, int k) {
    double cycles = 0;
    for (Segment row : Segment.of(rows, tile.rows())) {
      for (Segment col : Segment.of(cols, tile.cols())) {
        double tiles =
            (double) (row.to() - row.from()) / row.step() * (col.to() - col.from()) / col.step();
        cycles += SEGMENT + tiles * tileCost(row.step(), col.step(), k);
      }
    }
    return cycles;
  }

  /**
   * Two multiply-adds or two loads a cycle, but never a step along k before the last one's sums are
   * there; one store a cycle; and a few cycles to get going.
   */
  private static double tileCost(int rows, int cols, int k) {
    double operations = rows * cols + rows + cols;
    return k * Math.max(LATENCY, operations / 2) + rows * cols + START;
  }
}
