package dev.batchdot.samples.benchmarks;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds room for the names of dots on logarithmic axes: each below or above its dot, as near as
 * other names, dots and lines leave it. Works in pixels, counted from the point (1, 1) of the axes.
 */
final class Labels {
  private static final double LETTER_WIDTH = 8.5;
  private static final double LINE_HEIGHT = 17;
  private static final double DOT = 9;
  private static final int FARTHEST = 30;

  private final double pixelsPerDecadeOfX;
  private final double pixelsPerDecadeOfY;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  Labels(double pixelsPerDecadeOfX, double pixelsPerDecadeOfY) {
    this.pixelsPerDecadeOfX = pixelsPerDecadeOfX;
    this.pixelsPerDecadeOfY = pixelsPerDecadeOfY;
  }

  /** No name crosses the roof. */
  void avoid(Ceilings ceilings) {
    double peak = ceilings.gflops();
    double bandwidth = ceilings.gigabytesPerSecond();
    lines.add(line(1e-3, peak, 1e3, peak));
    lines.add(line(1e-3, 1e-3 * bandwidth, 1e3, 1e3 * bandwidth));
  }

  /** No name covers a dot. */
  void avoid(double x, double y) {
    taken.add(box(pixelX(x), pixelY(y), DOT, DOT));
  }

  /** The y of the middle of a name that has the x of its dot. */
  double place(String name, double x, double y) {
    for (int step = 1; step < FARTHEST; step++) {
      for (int side : new int[] {-1, 1}) {
        double middle = pixelY(y) + side * (DOT + LINE_HEIGHT + (step - 1) * DOT) / 2;
        Rectangle2D box = box(pixelX(x), middle, name.length() * LETTER_WIDTH, LINE_HEIGHT);
        if (taken.stream().noneMatch(box::intersects)
            && lines.stream().noneMatch(box::intersectsLine)) {
          taken.add(box);
          return Math.pow(10, middle / pixelsPerDecadeOfY);
        }
      }
    }
    return y;
  }

  private static Rectangle2D box(double middleX, double middleY, double width, double height) {
    return new Rectangle2D.Double(middleX - width / 2, middleY - height / 2, width, height);
  }

  private Line2D line(double x1, double y1, double x2, double y2) {
    return new Line2D.Double(pixelX(x1), pixelY(y1), pixelX(x2), pixelY(y2));
  }

  private double pixelX(double x) {
    return Math.log10(x) * pixelsPerDecadeOfX;
  }

  private double pixelY(double y) {
    return Math.log10(y) * pixelsPerDecadeOfY;
  }
}
