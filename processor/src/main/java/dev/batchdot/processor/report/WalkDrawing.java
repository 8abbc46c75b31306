package dev.batchdot.processor.report;

import dev.batchdot.processor.plan.Loop;
import dev.batchdot.processor.plan.RegisterTile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tile's walk over one item, to scale: the extents as a frame, each tile where it lies. Where the
 * last one begins early, it lies over the one before.
 *
 * @param cut whether only the first tiles and the last along an axis are drawn
 */
record WalkDrawing(
    int width,
    int height,
    int itemWidth,
    int itemHeight,
    String name,
    boolean cut,
    List<Part> parts) {
  private static final int LONGEST = 260;
  private static final double LARGEST_CELL = 6;
  private static final double LEAST = 6;
  private static final int MARGIN = 2;
  private static final int MOST = 24;
  private static final int FIRST = 3;

  /** A tile. */
  record Part(int x, int y, int width, int height) {}

  static WalkDrawing of(RegisterTile tile) {
    Loop down = tile.down();
    Loop across = tile.across();
    int longest = Math.max(down.extent(), across.extent());
    double scale = Math.min(LARGEST_CELL, (double) LONGEST / longest);
    List<Part> parts = new ArrayList<>();
    for (int row : passes(down)) {
      for (int col : passes(across)) {
        int x = scaled(across.start(col), scale, 0);
        int y = scaled(down.start(row), scale, 0);
        int right = scaled(Math.min(across.extent(), across.start(col) + across.step()), scale, 0);
        int bottom = scaled(Math.min(down.extent(), down.start(row) + down.step()), scale, 0);
        parts.add(
            new Part(
                MARGIN + x,
                MARGIN + y,
                Math.max((int) LEAST, right - x),
                Math.max((int) LEAST, bottom - y)));
      }
    }
    int width = scaled(across.extent(), scale, LEAST);
    int height = scaled(down.extent(), scale, LEAST);
    return new WalkDrawing(
        width + 2 * MARGIN,
        height + 2 * MARGIN,
        width,
        height,
        down + " (down); " + across + " (across)",
        down.count() > MOST || across.count() > MOST,
        parts);
  }

  private static int scaled(int length, double scale, double least) {
    return (int) Math.round(Math.max(least, length * scale));
  }

  private static int[] passes(Loop loop) {
    int count = loop.count();
    return count <= MOST
        ? IntStream.range(0, count).toArray()
        : IntStream.concat(IntStream.range(0, FIRST), IntStream.of(count - 1)).toArray();
  }

  int margin() {
    return MARGIN;
  }
}
