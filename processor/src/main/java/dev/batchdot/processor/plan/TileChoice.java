package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;

/**
 * The register tile of a loop nest of scalar multiply-adds.
 *
 * <p>Measured in November 2026 on a Zen 4 core (scalar limit 15 GFLOP/s), float, GFLOP/s on JDK 25
 * and 17, with fused multiply-add and two steps along k (one for a single row):
 *
 * <pre>
 *           8 cubed       16 cubed      32 cubed                  (1,20) x (20,30), y transposed
 *   8 x 2   12.3  14.6    13.4  14.6    14.0  14.5      1 x 5      9.4  10.6
 *   4 x 4   10.4  13.5    13.0  14.2    13.9  14.4      1 x 6     10.6  11.0
 *   2 x 8   12.0  12.8     9.3  10.6    11.6   9.1      1 x 10    10.8  12.1
 *   4 x 2   11.3  12.6    10.6  13.0    12.7  12.7      1 x 15    10.4  11.8
 *   2 x 4    8.5  11.1    11.9  12.7    12.6  12.7      1 x 30    11.1  11.3
 *   1 x 8   10.0   9.3     6.4  10.2    10.6  11.0
 * </pre>
 *
 * <p>So: as few loads for a multiply-add as sixteen accumulators allow; tall before wide, for y's
 * elements wait in registers while x's pass; and even segments before ragged ones.
 */
final class TileChoice {
  /** More accumulators than this spill where there are 16 registers. */
  private static final int ACCUMULATORS = 16;

  private static final int MAX_ROWS = 8;
  private static final int UNKNOWN_EXTENT_STEP = 4;

  /** Cycles of one multiply-add after another into the same sum. */
  private static final double LATENCY = 3;

  /** Cycles to enter a tile, and a loop over tiles. */
  private static final double START = 4;

  private static final double SEGMENT = 8;

  private TileChoice() {}

  /** The tile of least cost for these extents; an unknown extent gets steps of 4. */
  static Tile of(int rows, int cols, int k) {
    if (rows == BatchDot.DYNAMIC || cols == BatchDot.DYNAMIC) {
      return new Tile(step(rows), step(cols));
    }
    Tile best = new Tile(1, 1);
    double leastCost = cost(best, rows, cols, k);
    for (int r = Math.min(rows, MAX_ROWS); r >= 1; r--) {
      for (int c = Math.min(cols, ACCUMULATORS / r); c >= 1; c--) {
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

  private static int step(int extent) {
    return extent == BatchDot.DYNAMIC ? UNKNOWN_EXTENT_STEP : Math.min(extent, UNKNOWN_EXTENT_STEP);
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
   * Two multiply-adds or two loads a cycle, with y's elements counted twice where they wait in
   * registers, but never a step along k before the last one's sums are there; one store a cycle;
   * and a few cycles to get going.
   */
  private static double tileCost(int rows, int cols, int k) {
    double operations = rows * cols + rows + (rows > 1 ? 2 * cols : cols);
    return k * Math.max(LATENCY, operations / 2) + rows * cols + START;
  }
}
