package dev.batchdot.samples.benchmarks;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Every kernel of the first library as a dot, by the work that it does for each byte that it must
 * touch, below the roof that the machine's ceilings make. A dot may stand above the slope: caches
 * are faster than memory.
 */
final class Roofline {
  private static final int WIDTH = 1500;
  private static final int HEIGHT = 900;

  /** Of operations for each byte. */
  private static final double FROM = 0.1;

  private static final double TO = 200;

  private final Results results;
  private final double lowest;
  private final double highest;
  private final XYChart chart;

  static XYChart of(Results results) {
    Roofline roofline = new Roofline(results);
    roofline.roof();
    roofline.dots();
    return roofline.chart;
  }

  private Roofline(Results results) {
    this.results = results;
    double slowest = results.speeds().stream().mapToDouble(Speed::gflops).min().orElseThrow();
    lowest = slowest / 3;
    highest = results.ceilings().gflops() * 2;
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Roofline, one thread, " + results.type() + ": " + results.machine())
            .xAxisTitle("operations per byte of x, y and the result (logarithmic)")
            .yAxisTitle("GFLOP/s (logarithmic)")
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setXAxisMin(FROM);
    chart.getStyler().setXAxisMax(TO);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(lowest);
    chart.getStyler().setYAxisMax(highest);
    chart.getStyler().setPlotContentSize(1);
    chart.getStyler().setAnnotationTextFont(Look.TEXT);
  }

  private void roof() {
    double peak = results.ceilings().gflops();
    double bandwidth = results.ceilings().gigabytesPerSecond();
    line(
        "multiply-add peak, %.0f GFLOP/s".formatted(peak),
        new double[] {FROM, TO},
        new double[] {peak, peak},
        Look.color(3));
    double from = Math.max(FROM, lowest / bandwidth);
    double to = Math.min(TO, peak / bandwidth);
    line(
        "memory, %.1f GB/s".formatted(bandwidth),
        new double[] {from, to},
        new double[] {from * bandwidth, to * bandwidth},
        Look.color(2));
  }

  private void line(String name, double[] x, double[] y, Color color) {
    XYSeries series = series(name, x, y, SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(2));
  }

  private void dots() {
    String library = results.speeds().get(0).library();
    List<Speed> speeds =
        results.speeds().stream()
            .filter(speed -> speed.library().equals(library))
            .sorted(Comparator.comparingDouble(Speed::gflops).reversed())
            .toList();
    double[] x = speeds.stream().mapToDouble(this::intensity).toArray();
    double[] y = speeds.stream().mapToDouble(Speed::gflops).toArray();
    XYSeries series = series(library, x, y, SeriesMarkers.CIRCLE);
    series.setLineStyle(new BasicStroke(0, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    series.setLineColor(new Color(0, true));
    series.setMarkerColor(Look.color(0));

    Labels labels =
        new Labels(WIDTH / Math.log10(TO / FROM), HEIGHT / Math.log10(highest / lowest));
    labels.avoid(results.ceilings());
    for (int i = 0; i < x.length; i++) {
      labels.avoid(x[i], y[i]);
    }
    for (int i = 0; i < x.length; i++) {
      String text = speeds.get(i).shape().label();
      chart.addAnnotation(new AnnotationText(text, x[i], labels.place(text, x[i], y[i]), false));
    }
  }

  private XYSeries series(String name, double[] x, double[] y, Marker marker) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(marker);
    return series;
  }

  private double intensity(Speed speed) {
    return speed.shape().intensity(results.type().bytes());
  }
}
