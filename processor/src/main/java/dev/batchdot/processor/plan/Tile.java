package dev.batchdot.processor.plan;

/**
 * The block of outputs that is held in registers.
 *
 * @param rows how many of x's free elements
 * @param cols how many of y's free elements
 */
public record Tile(int rows, int cols) {
  /** Checks that the tile is not empty. */
  public Tile {
    if (rows < 1 || cols < 1) {
      throw new IllegalArgumentException(rows + " x " + cols);
    }
  }

  /** The number of outputs. */
  public int outputs() {
    return rows * cols;
  }

  /** The number of elements that one step along k needs. */
  public int loads() {
    return rows + cols;
  }

  @Override
  public String toString() {
    return rows + " x " + cols;
  }
}
