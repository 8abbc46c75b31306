package dev.batchdot.processor.report;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.processor.plan.RegisterTile;
import dev.batchdot.processor.plan.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Operations in a cycle over arithmetic intensity, both by powers of two: the roof of each target,
 * and below it the place of each plan whose extents are known.
 */
record RooflineDrawing(
    List<Tick> across,
    List<Tick> up,
    List<Line> ceilings,
    List<Line> slopes,
    List<Dot> dots,
    List<Place> places) {
  private static final int LEFT = 40;
  private static final int TOP = 16;
  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;
  private static final int LEAST_INTENSITY = -4; // as a power of two
  private static final int LEAST_SPEED = 0;
  private static final int MOST_SPEED = 7;

  /** A mark of a scale. */
  record Tick(int at, String text) {}

  /** A part of a roof. */
  record Line(int x1, int y1, int x2, int y2, String text) {
    int textAt() {
      return y1 - 4;
    }

    int middle() {
      return (x1 + x2) / 2;
    }

    int halfUp() {
      return (y1 + y2) / 2;
    }

    /** The direction of the line, in degrees. */
    long angle() {
      return Math.round(Math.toDegrees(Math.atan2((double) y2 - y1, (double) x2 - x1)));
    }
  }

  /** A place in the drawing; one from memory is full, one from the second cache is a ring. */
  record Dot(int x, int y, int radius, String style) {}

  /** The same as numbers. */
  record Place(String target, String condition, String tile, String memory, String cache) {}

  static RooflineDrawing of(PlannedContraction planned) {
    Scale scale = new Scale(8);
    for (KernelPlan plan : planned.plans().values()) {
      for (Plan path : plan.paths()) {
        ItemCost cost = new ItemCost(path.elementType(), path.extents(), "");
        if (cost.known()) {
          scale = scale.holding(cost.operationsPerByte());
        }
      }
    }
    List<Dot> dots = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<Line> ceilings = new ArrayList<>();
    for (Map.Entry<Target, KernelPlan> entry : planned.plans().entrySet()) {
      int peak = Roof.ASSUMED.peak(entry.getKey(), planned.elementType());
      ceilings.add(ceiling(scale, entry.getKey(), peak));
      for (Plan path : entry.getValue().paths()) {
        add(entry.getKey(), entry.getValue().condition(path), path, scale, dots, places);
      }
    }
    int top = Roof.ASSUMED.peak(highest(planned), planned.elementType());
    List<Line> slopes =
        List.of(
            slope(scale, Roof.ASSUMED.memory(), top, "memory"),
            slope(scale, Roof.ASSUMED.cache(), top, "second cache"));
    Collections.reverse(places);
    return new RooflineDrawing(scale.across(), scale.up(), ceilings, slopes, dots, places);
  }

  private static Target highest(PlannedContraction planned) {
    return planned.plans().keySet().stream().reduce(Target.PORTABLE, (a, b) -> b);
  }

  private static void add(
      Target target, String condition, Plan path, Scale scale, List<Dot> dots, List<Place> places) {
    ItemCost cost = new ItemCost(path.elementType(), path.extents(), "");
    List<RegisterTile> tiles = path.registerTiles();
    if (!cost.known() || tiles.size() != 1) {
      return;
    }
    ElementType elementType = path.elementType();
    OptionalDouble most = Roof.ASSUMED.most(tiles.get(0), elementType);
    if (most.isEmpty()) {
      return;
    }
    double intensity = cost.operationsPerByte();
    double memory = Math.min(most.getAsDouble(), intensity * Roof.ASSUMED.memory());
    double cache = Math.min(most.getAsDouble(), intensity * Roof.ASSUMED.cache());
    dots.add(new Dot(scale.x(intensity), scale.y(cache), 6, "cache"));
    dots.add(new Dot(scale.x(intensity), scale.y(memory), 3, "memory"));
    places.add(
        new Place(
            target.toString(),
            condition,
            number(most.getAsDouble()),
            number(memory),
            number(cache)));
  }

  private static Line ceiling(Scale scale, Target target, int peak) {
    int from = scale.x((double) peak / Roof.ASSUMED.cache());
    return new Line(from, scale.y(peak), LEFT + WIDTH, scale.y(peak), target + ": " + peak);
  }

  private static Line slope(Scale scale, int bytes, int top, String text) {
    double from = Math.max(scale.leastIntensity(), 1.0 / bytes);
    double to = (double) top / bytes;
    return new Line(
        scale.x(from), scale.y(from * bytes), scale.x(to), scale.y(top), text + ": " + bytes);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** From powers of two to the drawing's units. */
  private record Scale(int mostIntensity) {
    Scale holding(double intensity) {
      return new Scale(Math.max(mostIntensity, (int) Math.ceil(log2(intensity))));
    }

    double leastIntensity() {
      return Math.pow(2, LEAST_INTENSITY);
    }

    int x(double intensity) {
      double power = Math.max(LEAST_INTENSITY, log2(intensity));
      return (int)
          Math.round(LEFT + WIDTH * (power - LEAST_INTENSITY) / (mostIntensity - LEAST_INTENSITY));
    }

    int y(double speed) {
      double power = Math.max(LEAST_SPEED, log2(speed));
      return (int)
          Math.round(TOP + HEIGHT - HEIGHT * (power - LEAST_SPEED) / (MOST_SPEED - LEAST_SPEED));
    }

    List<Tick> across() {
      List<Tick> ticks = new ArrayList<>();
      for (int power = LEAST_INTENSITY; power <= mostIntensity; power += 2) {
        String text = power < 0 ? "1/" + (1 << -power) : Integer.toString(1 << power);
        ticks.add(new Tick(x(Math.pow(2, power)), text));
      }
      return ticks;
    }

    List<Tick> up() {
      List<Tick> ticks = new ArrayList<>();
      for (int power = LEAST_SPEED; power <= MOST_SPEED; power++) {
        ticks.add(new Tick(y(Math.pow(2, power)), Integer.toString(1 << power)));
      }
      return ticks;
    }

    private static double log2(double value) {
      return Math.log(value) / Math.log(2);
    }
  }

  int left() {
    return LEFT;
  }

  int right() {
    return LEFT + WIDTH;
  }

  int top() {
    return TOP;
  }

  int bottom() {
    return TOP + HEIGHT;
  }

  /** Whether no plan has a place, for the extents come with the call, or C2 picks the registers. */
  boolean empty() {
    return places.isEmpty();
  }
}
