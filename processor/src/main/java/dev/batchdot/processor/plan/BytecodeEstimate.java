package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;

/**
 * The size of the method that a plan of scalar code makes, in bytes of bytecode. The summands are
 * counted from javac's output; a little high, for ECJ's is a little larger.
 */
public final class BytecodeEstimate {
  /** C2 never compiles a larger method: HotSpot's HugeMethodLimit. */
  public static final int MOST_COMPILED = 8_000;

  /** A plan of scalar code gets a smaller tile where it would make a larger method. */
  static final int BUDGET = 6_000;

  private static final int FRAME = 80;
  private static final int TILE_FRAME = 40;
  private static final int LOOP = 40;
  private static final int LOAD = 15;
  private static final int MULTIPLY_ADD = 11;
  private static final int STORE = 17;
  private static final int ACCUMULATOR = 5;
  private static final int ADD = 8;

  private BytecodeEstimate() {}

  static int of(ScalarPlan plan) {
    int bytes = FRAME;
    for (Segment row : plan.rowSegments()) {
      for (Segment col : plan.colSegments()) {
        bytes += tile(plan, row.step(), col.step());
      }
    }
    return bytes;
  }

  private static int tile(ScalarPlan plan, int rows, int cols) {
    int outputs = rows * cols;
    int k = plan.layout().k();
    int steps = plan.kStep();
    boolean whole = k == BatchDot.DYNAMIC || k >= steps;
    int remainder = k == BatchDot.DYNAMIC ? 1 : k % steps;
    int bytes = TILE_FRAME + LOOP * plan.sumLevels();
    bytes += (whole ? steps : 0) * step(rows, cols) + remainder * step(rows, cols);
    bytes += outputs * (ACCUMULATOR * plan.partialSums() + ADD * (plan.partialSums() - 1));
    bytes += outputs * (ACCUMULATOR + ADD) * (plan.sumLevels() - 1);
    return bytes + outputs * STORE;
  }

  private static int step(int rows, int cols) {
    return (rows + cols) * LOAD + rows * cols * MULTIPLY_ADD;
  }
}
