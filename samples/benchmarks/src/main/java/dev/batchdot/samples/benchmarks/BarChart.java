package dev.batchdot.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    Results.speedsByLibrary(all)
        .forEach(
            (library, speeds) -> {
              // Without a bar where a library has no result.
              List<@Nullable Double> bars = new ArrayList<>();
              for (SuiteShape shape : SuiteShape.values()) {
                Double speed = speeds.get(shape);
                bars.add(speed == null ? null : Math.max(speed, LEAST_GFLOPS));
              }
              CategorySeries series = chart.addSeries(library, labels, bars);
              series.setFillColor(Look.color(chart.getSeriesMap().size() - 1));
            });
    return chart;
  }
}
