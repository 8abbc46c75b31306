package dev.batchdot.samples.attention;

import java.util.ArrayList;
import java.util.List;

/**
 * One of 14 x 14 patches of a small scene: a sun above the sea, and its light on the water.
 *
 * @param column from the left
 * @param row from the top
 * @param brightness from 0 to 1
 */
record Patch(int column, int row, double brightness) {
  /** Patches in each row, and rows. */
  static final int SIDE = 14;

  private static final double HORIZON = 8.5;
  private static final double SUN_COLUMN = 9.5;
  private static final double SUN_ROW = 3.5;
  private static final double SUN_RADIUS = 2.6;

  /** All of the scene, row by row. */
  static List<Patch> scene() {
    List<Patch> patches = new ArrayList<>();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        patches.add(new Patch(column, row, brightness(column, row)));
      }
    }
    return List.copyOf(patches);
  }

  private static double brightness(int column, int row) {
    if (Math.hypot(column - SUN_COLUMN, row - SUN_ROW) < SUN_RADIUS) {
      return 1;
    }
    if (row < HORIZON) {
      return 0.35 + 0.25 * row / HORIZON;
    }
    boolean sunlit = Math.abs(column - SUN_COLUMN) < 1 + (row - HORIZON) / 4;
    return sunlit ? 0.8 : 0.15 - 0.02 * (row - HORIZON);
  }
}
