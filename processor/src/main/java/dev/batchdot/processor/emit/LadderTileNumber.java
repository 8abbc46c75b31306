package dev.batchdot.processor.emit;

import dev.batchdot.processor.plan.Rung;

/**
 * The number by which emitted code calls a tile of a ladder, among those of one width of registers:
 * {@code vectors * 16 + height}, and 64 more in the form for rows of y next to each other. {@code
 * lanes * 128} more, it is one among all.
 */
record LadderTileNumber(Rung rung, int height, boolean fixed) {
  private static final int HEIGHTS = 16;
  private static final int FIXED = 64;
  private static final int TILES = 128;

  /** Emitted code that computes it, but for the form. */
  static final String TILE = "vectors * " + HEIGHTS + " + height";

  /** Emitted code that makes it the number of the other form. */
  static final String TO_FIXED = "tile += " + FIXED;

  /** Emitted code that makes it one among all widths. */
  static final String AMONG_ALL = "lanes * " + TILES + " + tile";

  /** Checks that no two tiles have the same number. */
  LadderTileNumber {
    if (height >= HEIGHTS || tile(rung, height) >= (fixed ? FIXED : TILES)) {
      throw new IllegalArgumentException(height + " rows of " + rung);
    }
  }

  /** How many numbers there are for registers of up to so many lanes. */
  static int count(int lanes) {
    return (lanes + 1) * TILES;
  }

  int value() {
    return tile(rung, height) + (fixed ? FIXED : 0);
  }

  private static int tile(Rung rung, int height) {
    return rung.vectors() * HEIGHTS + height;
  }
}
