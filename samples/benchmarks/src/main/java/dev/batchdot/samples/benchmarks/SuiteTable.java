package dev.batchdot.samples.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * The results of a suite as text, a table for each library, with their distance from the ceilings
 * and from native code.
 */
record SuiteTable(Results results) {
  @Override
  public String toString() {
    Ceilings ceilings = results.ceilings();
    StringBuilder text = new StringBuilder();
    print(text, "%s; %s%n", results.machine(), results.type());
    print(
        text,
        "peak %.1f GFLOP/s, reads %.1f GB/s%n",
        ceilings.gflops(),
        ceilings.gigabytesPerSecond());
    results.speeds().stream()
        .collect(groupingBy(Speed::library, LinkedHashMap::new, toList()))
        .forEach((library, speeds) -> table(text, library, speeds));
    return text.toString();
  }

  private void table(StringBuilder text, String library, List<Speed> speeds) {
    print(text, "%n%-37s %9s %9s %9s%n", library, "GFLOP/s", "of peak", "x native");
    for (Speed speed : speeds) {
      print(
          text,
          "%-10s %-26s %9.2f %8.1f%% %9.2f%n",
          speed.shape().label(),
          speed.shape(),
          speed.gflops(),
          100 * speed.gflops() / results.ceilings().gflops(),
          ratio(speed));
    }
    Ratios ratios = new Ratios(speeds.stream().collect(toMap(Speed::shape, this::ratio)));
    print(text, "%s%n", ratios.summary("native"));
  }

  /** A speed as a multiple of what native code would reach on a machine of this peak. */
  private double ratio(Speed speed) {
    return speed.gflops() / (speed.shape().nativeShare() * results.ceilings().gflops());
  }

  private static void print(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
