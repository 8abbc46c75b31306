package dev.batchdot.samples.guide;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many times as fast kernels are that know their extents, by the benchmarks' results. */
final class Worth {
  private static final Path RESULTS = Path.of("../benchmarks/results");

  private static final int MOST = 4;

  private Worth() {}

  /** The shapes where they are worth most, a line each, and the range of the others. */
  static String ofExtents() {
    Map<String, Double> worth = speeds("suite-25-vector.json");
    speeds("suite-25-tensors.json")
        .forEach((shape, speed) -> worth.computeIfPresent(shape, (s, known) -> known / speed));
    List<Map.Entry<String, Double>> falling =
        worth.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    String most =
        falling.stream()
            .limit(MOST)
            .map(e -> line(e.getKey().toLowerCase(Locale.ROOT), times(e.getValue())))
            .collect(Collectors.joining());
    List<Map.Entry<String, Double>> others = falling.subList(MOST, falling.size());
    double high = others.get(0).getValue();
    double low = others.get(others.size() - 1).getValue();
    return most + line(others.size() + " others", times(low) + " to " + times(high));
  }

  private static String line(String name, String value) {
    return String.format(Locale.ROOT, "%-10s  %s%n", name, value);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** As shares of the peak that was measured with them. */
  private static Map<String, Double> speeds(String file) {
    try {
      JsonObject result =
          JsonParser.parseString(Files.readString(RESULTS.resolve(file))).getAsJsonObject();
      double peak = result.getAsJsonObject("ceilings").get("gflops").getAsDouble();
      Map<String, Double> speeds = new LinkedHashMap<>();
      for (JsonElement speed : result.getAsJsonArray("speeds")) {
        JsonObject of = speed.getAsJsonObject();
        speeds.put(of.get("shape").getAsString(), of.get("gflops").getAsDouble() / peak);
      }
      return speeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
