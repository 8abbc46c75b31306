package dev.batchdot.processor.plan;

/**
 * Tiles of one width, as tall as the rows need.
 *
 * @param bits the width of their registers
 * @param vectors the registers across a row of a tile
 * @param rows the most rows
 */
public record Rung(int bits, int vectors, int rows) {
  /** Checks that there is a tile. */
  public Rung {
    if (bits < 1 || vectors < 1 || rows < 1) {
      throw new IllegalArgumentException(bits + " bits, " + rows + " x " + vectors);
    }
  }

  @Override
  public String toString() {
    return "1..%s x %s of %s bits".formatted(rows, vectors, bits);
  }
}
