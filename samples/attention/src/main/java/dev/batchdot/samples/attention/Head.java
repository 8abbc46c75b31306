package dev.batchdot.samples.attention;

/**
 * What each of the 12 heads looks for, and how much it cares for column, row and brightness. Set by
 * hand after what heads of trained models are known to do.
 */
enum Head {
  ITSELF(1, "the patch itself", 6, 6, 0),
  LEFT(2, "its left neighbour", 6, 6, 0),
  ABOVE(3, "the patch above", 6, 6, 0),
  AROUND(4, "its surroundings", 2, 2, 0),
  ROW(5, "its row", 0, 5, 0),
  COLUMN(6, "its column", 5, 0, 0),
  DIAGONAL(7, "the patch three down, three right", 4, 4, 0),
  MIRRORED(8, "the patch mirrored left to right", 5, 5, 0),
  ALIKE(9, "what is as bright", 0, 0, 6),
  UNLIKE(10, "dark if bright, bright if dark", 0, 0, 6),
  ALIKE_NEAR(11, "what is near and as bright", 2.5, 2.5, 5),
  BRIGHT(12, "whatever is bright", 0.5, 0.5, 6);

  private final int number;
  private final String title;
  private final double columnGain;
  private final double rowGain;
  private final double brightnessGain;

  Head(int number, String title, double columnGain, double rowGain, double brightnessGain) {
    this.number = number;
    this.title = title;
    this.columnGain = columnGain;
    this.rowGain = rowGain;
    this.brightnessGain = brightnessGain;
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** What it looks for. */
  String title() {
    return title;
  }

  double columnGain() {
    return columnGain;
  }

  double rowGain() {
    return rowGain;
  }

  double brightnessGain() {
    return brightnessGain;
  }

  /** The patch that would please it most where {@code patch} asks; the scene may not have it. */
  Patch wish(Patch patch) {
    int column = patch.column();
    int row = patch.row();
    double brightness = patch.brightness();
    return switch (this) {
      case LEFT -> new Patch(column - 1, row, brightness);
      case ABOVE -> new Patch(column, row - 1, brightness);
      case DIAGONAL -> new Patch(column + 3, row + 3, brightness);
      case MIRRORED -> new Patch(Patch.SIDE - 1 - column, row, brightness);
      case UNLIKE -> new Patch(column, row, 1 - brightness);
      case BRIGHT -> new Patch(column, row, 1);
      case ITSELF, AROUND, ROW, COLUMN, ALIKE, ALIKE_NEAR -> patch;
    };
  }
}
