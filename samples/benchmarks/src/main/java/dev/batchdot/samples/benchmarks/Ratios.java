package dev.batchdot.samples.benchmarks;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many times as fast one thing is as another, shape by shape.
 *
 * @param byShape at least one
 */
record Ratios(Map<SuiteShape, Double> byShape) {
  Ratios {
    if (byShape.isEmpty()) {
      throw new IllegalArgumentException("no shapes to compare");
    }
    byShape = Map.copyOf(byShape);
  }

  /** Of speeds, on the shapes that both have. */
  static Ratios of(Map<SuiteShape, Double> speeds, Map<SuiteShape, Double> others) {
    Map<SuiteShape, Double> ratios = new EnumMap<>(SuiteShape.class);
    speeds.forEach(
        (shape, speed) -> {
          Double other = others.get(shape);
          if (other != null) {
            ratios.put(shape, speed / other);
          }
        });
    return new Ratios(ratios);
  }

  double geometricMean() {
    return Math.exp(byShape.values().stream().mapToDouble(Math::log).average().orElseThrow());
  }

  /** In one line; {@code unit} is what the ratios are multiples of. */
  String summary(String unit) {
    Map.Entry<SuiteShape, Double> least =
        byShape.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
    return String.format(
        Locale.ROOT,
        "geometric mean %.3f x %s, least %.3f (%s)",
        geometricMean(),
        unit,
        least.getValue(),
        least.getKey().label());
  }
}
