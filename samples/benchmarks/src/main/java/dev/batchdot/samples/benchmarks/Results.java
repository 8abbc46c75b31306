package dev.batchdot.samples.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Speeds of one run on one machine, as they are kept in files.
 *
 * @param machine where they were measured
 * @param type of the elements
 * @param ceilings of the machine, in the same run
 * @param speeds of each library and shape
 */
record Results(Machine machine, Floating type, Ceilings ceilings, List<Speed> speeds) {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** How fast a library was on one shape. */
  record Speed(String library, SuiteShape shape, double gflops) {}

  Results {
    speeds = List.copyOf(speeds);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, GSON.toJson(this) + "\n");
  }

  static Results read(Path file) throws IOException {
    try {
      return GSON.fromJson(Files.readString(file), Results.class);
    } catch (JsonParseException e) {
      throw new IOException(file + " does not hold results: " + e.getMessage(), e);
    }
  }

  /** In the order of the files. */
  static List<Results> readAll(List<Path> files) throws IOException {
    List<Results> all = new ArrayList<>();
    for (Path file : files) {
      all.add(read(file));
    }
    return all;
  }

  /**
   * The speeds in several files, of elements of one type; libraries in the order of the files. Of
   * what two files have the first counts.
   */
  static Map<String, Map<SuiteShape, Double>> speedsByLibrary(List<Results> all) {
    if (all.stream().map(Results::type).distinct().count() > 1) {
      throw new IllegalArgumentException("results of float and of double together");
    }
    Map<String, Map<SuiteShape, Double>> byLibrary = new LinkedHashMap<>();
    for (Results results : all) {
      for (Speed speed : results.speeds()) {
        byLibrary
            .computeIfAbsent(speed.library(), library -> new EnumMap<>(SuiteShape.class))
            .putIfAbsent(speed.shape(), speed.gflops());
      }
    }
    return byLibrary;
  }
}
