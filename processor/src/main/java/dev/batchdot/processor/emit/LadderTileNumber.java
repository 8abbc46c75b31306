package dev.batchdot.processor.emit;

import dev.batchdot.processor.plan.Rung;
import dev.batchdot.processor.plan.TileForm;

/**
 * The number by which emitted code calls a tile of a ladder, among those of one width of registers:
 * {@code vectors * 16 + height}, 128 more in the full form, and 256 more in the fixed one. {@code
 * lanes * 384} more, it is one among all.
 */
record LadderTileNumber(Rung rung, int height, TileForm form) {
  private static final int HEIGHTS = 16;

  /** Enough for seven registers across. */
  private static final int TILES_OF_FORM = 128;

  private static final int TILES = 3 * TILES_OF_FORM;

  /** Emitted code that computes it for {@link TileForm#ANY}. */
  static final String TILE = "vectors * " + HEIGHTS + " + height";

  /** Emitted code that makes it the number of another form. */
  static String to(TileForm form) {
    return "tile += " + offset(form);
  }

  /** Emitted code that makes it one among all widths. */
  static final String AMONG_ALL = "lanes * " + TILES + " + tile";

  /** Checks that no two tiles have the same number. */
  LadderTileNumber {
    if (height >= HEIGHTS || tile(rung, height) >= TILES_OF_FORM) {
      throw new IllegalArgumentException(height + " rows of " + rung);
    }
  }

  /** How many numbers there are for registers of up to so many lanes. */
  static int count(int lanes) {
    return (lanes + 1) * TILES;
  }

  int value() {
    return tile(rung, height) + offset(form);
  }

  private static int offset(TileForm form) {
    return switch (form) {
      case ANY -> 0;
      case FULL -> TILES_OF_FORM;
      case FIXED -> 2 * TILES_OF_FORM;
    };
  }

  private static int tile(Rung rung, int height) {
    return rung.vectors() * HEIGHTS + height;
  }
}
