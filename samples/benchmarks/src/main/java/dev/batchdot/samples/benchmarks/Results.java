package dev.batchdot.samples.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
}
