package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;

/**
 * The register tile of a loop nest of scalar multiply-adds.
 *
 * <p>Measured in November 2026 on a Zen 4 core (scalar limit 15 GFLOP/s), float, GFLOP/s on JDK 25
 * and 17, with fused multiply-add and two steps along k:
 *
 * <pre>
 *             8 cubed       16 cubed      32 cubed
 *   8 x 2     12.2  14.6    13.4  14.6    14.0  14.5
 *   4 x 4     10.4  13.5    13.0  14.2    13.9  14.4
 *   2 x 8     12.0  12.8     9.3  10.6    11.6   9.1
 *   4 x 2     11.2  12.6    10.6  13.0    12.7  12.7
 *   2 x 4      6.5  11.1    11.9  12.7    12.6  12.7
 *   1 x 8     10.0   9.3     6.4  10.2    10.6  11.0
 * </pre>
 *
 * <p>So: as few loads for a multiply-add as sixteen accumulators allow, tall before wide, and even
 * segments before ragged ones. One row alone wants ten columns or more.
 */
final class TileChoice {
  /** More accumulators than this spill where there are 16 registers. */
  private static final int ACCUMULATORS = 16;

  private static final int MAX_ROWS = 8;
  private static final int UNKNOWN_EXTENT_STEP = 4;

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
        cycles += tiles * tileCost(row.step(), col.step(), k);
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
    double latency = 3;
    return k * Math.max(latency, operations / 2) + rows * cols + 4;
  }
}
