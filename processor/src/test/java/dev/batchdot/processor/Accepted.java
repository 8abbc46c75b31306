package dev.batchdot.processor;

import java.util.List;
import java.util.stream.Stream;

/**
 * An interface that gets a kernel. It has a method that takes two tensors of floats to another, of
 * rank 3 over default axes.
 *
 * @param what what is special about it
 * @param type the interface's binary name
 * @param sources of the interface, and of what it needs
 */
record Accepted(String what, String type, List<Source> sources) {
  /** The usual annotation; with extents there is less to compile. */
  static final String BATCH_DOT =
      "@BatchDot(xRank = 3, yRank = 3, xShape = {-1, 2, 3}, yShape = {-1, 3, 4})\n";

  /** Extents that are unknown make use of more names. */
  static final String RANKS_ONLY = "@BatchDot(xRank = 3, yRank = 3)\n";

  static Accepted of(String what, String type, String text, Source... others) {
    List<Source> sources =
        Stream.concat(Stream.of(Source.of(type.replaceFirst("\\$.*", ""), text)), Stream.of(others))
            .toList();
    return new Accepted(what, type, sources);
  }

  /** The generated class. */
  String kernel() {
    return type.replace('$', '_') + "Kernel";
  }

  @Override
  public String toString() {
    return what;
  }
}
