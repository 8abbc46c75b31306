package dev.batchdot.samples.benchmarks;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;

/** Every shape as a group of bars, one for each library. */
final class BarChart {
  /** Whole decades: the slowest is some thousand times slower than the fastest. */
  private static final double LEAST_GFLOPS = 0.1;

  private BarChart() {}

  /** Of all the results; the first names the machine. */
  static CategoryChart of(List<Results> all) {
    Results first = all.get(0);
    if (all.stream().anyMatch(results -> results.type() != first.type())) {
      throw new IllegalArgumentException("results of float and of double in one chart");
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(1800)
            .height(800)
            .title("The suite, one thread, " + first.type() + ": " + first.machine())
            .yAxisTitle("GFLOP/s (logarithmic)")
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(LEAST_GFLOPS);
    chart.getStyler().setAvailableSpaceFill(0.85);
    chart.getStyler().setPlotContentSize(0.98);

    List<String> labels = Arrays.stream(SuiteShape.values()).map(SuiteShape::label).toList();
    speedsByLibrary(all)
        .forEach(
            (library, speeds) -> {
              // Without a bar where a library has no result.
              List<@Nullable Double> bars = new ArrayList<>();
              for (SuiteShape shape : SuiteShape.values()) {
                bars.add(speeds.get(shape));
              }
              CategorySeries series = chart.addSeries(library, labels, bars);
              series.setFillColor(Look.color(chart.getSeriesMap().size() - 1));
            });
    return chart;
  }

  private static Map<String, Map<SuiteShape, Double>> speedsByLibrary(List<Results> all) {
    Map<String, Map<SuiteShape, Double>> byLibrary = new LinkedHashMap<>();
    for (Results results : all) {
      for (Speed speed : results.speeds()) {
        byLibrary
            .computeIfAbsent(speed.library(), library -> new EnumMap<>(SuiteShape.class))
            .put(speed.shape(), Math.max(speed.gflops(), LEAST_GFLOPS));
      }
    }
    return byLibrary;
  }
}
