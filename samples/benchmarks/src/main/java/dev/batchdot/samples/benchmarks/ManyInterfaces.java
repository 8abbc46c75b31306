package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Annotated interfaces that all differ: a grid of extents, and the four ways to store x and y. */
final class ManyInterfaces {
  private static final List<Integer> EXTENTS = List.of(1, 3, 4, 7, 8, 12, 16, 20, 31, 32, 48, 64);
  private static final String SOURCE =
      """
      import dev.batchdot.BatchDot;

      @BatchDot(
          xRank = 3, yRank = 3, axes = {%d, %d}, xShape = {-1, %d, %d}, yShape = {-1, %d, %d})
      public interface %s {
        void apply(%s[] x, %<s[] y, %<s[] out);
      }
      """;

  /** Has no factor in common with the number of extents: so few interfaces are as mixed as many. */
  private static final int STRIDE = 1009;

  /** As many as there can be. */
  static final int MOST = EXTENTS.size() * EXTENTS.size() * EXTENTS.size();

  private ManyInterfaces() {}

  /** Writes so many source files; the answer is all of them. */
  static List<Path> write(Path folder, int count, Floating type) throws IOException {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " interfaces, not " + count);
    }
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String name = "Product" + index;
      files.add(Files.writeString(folder.resolve(name + ".java"), source(name, index, type)));
    }
    return files;
  }

  private static String source(String name, int index, Floating type) {
    int place = index * STRIDE % MOST;
    int m = extent(place);
    int k = extent(place / EXTENTS.size());
    int n = extent(place / EXTENTS.size() / EXTENTS.size());
    boolean xTransposed = index % 2 == 1;
    boolean yTransposed = index / 2 % 2 == 1;
    return SOURCE.formatted(
        xTransposed ? 1 : 2,
        yTransposed ? 2 : 1,
        xTransposed ? k : m,
        xTransposed ? m : k,
        yTransposed ? n : k,
        yTransposed ? k : n,
        name,
        type);
  }

  private static int extent(int index) {
    return EXTENTS.get(index % EXTENTS.size());
  }
}
