package dev.batchdot.processor.plan;

/**
 * Tiles of one width, as tall as the rows need.
 *
 * @param bits the width of their registers
 * @param vectors the registers across a row of a tile
 * @param rows the most rows
 * @param fixedRows the most rows of its tiles in {@link TileForm#FIXED}; 0 where there are none
 */
public record Rung(int bits, int vectors, int rows, int fixedRows) {
  /** Checks that there is a tile. */
  public Rung {
    if (bits < 1 || vectors < 1 || rows < 1 || fixedRows < 0) {
      throw new IllegalArgumentException(bits + " bits, " + rows + " x " + vectors);
    }
  }

  /** The most rows of all. */
  public int mostRows() {
    return Math.max(rows, fixedRows);
  }

  @Override
  public String toString() {
    return "1..%s x %s of %s bits".formatted(rows, vectors, bits);
  }
}
