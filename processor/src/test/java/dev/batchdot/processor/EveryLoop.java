package dev.batchdot.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interfaces whose kernels have, between them, each kind of loop. */
final class EveryLoop {
  /** With them, unknown extents have vector loops too. */
  static final List<String> OPTIONS =
      Stream.concat(TestCompiler.VECTORS.stream(), Stream.of("-Adev.batchdot.unknown=carry"))
          .toList();

  private EveryLoop() {}

  /** Each kind of loop, by extents for which it is planned. */
  static List<Source> sources(String packageName, String members) {
    List<String> both = List.of("Float", "Double");
    return List.of(
        kernel(
            packageName,
            "Small",
            "axes = {1, 2}, xShape = {-1, 3, 30}, yShape = {-1, 4, 3}",
            both,
            members),
        kernel(
            packageName,
            "Axpy",
            "axes = {1, 1}, xShape = {-1, 300, 1}, yShape = {-1, 300, 30}",
            both,
            members),
        kernel(
            packageName,
            "Large",
            "axes = {1, 1}, xShape = {-1, 1001, 2000}, yShape = {-1, 1001, 2000}",
            List.of("Float"),
            members),
        kernel(
            packageName,
            "Turns",
            "axes = {2, 2}, xShape = {-1, 1, 20}, yShape = {-1, 20001, 20}",
            both,
            members),
        rows(packageName, members),
        kernel(packageName, "Dots", "axes = {2, 2}", List.of("Float"), members),
        kernel(packageName, "Ladder", "axes = {2, 1}", List.of("Double"), members));
  }

  static Source rows(String packageName, String members) {
    List<String> all = List.of("Float", "Double", "Int", "Long");
    return kernel(
        packageName,
        "Rows",
        "axes = {2, 1}, xShape = {-1, 100, 300}, yShape = {-1, 300, 17}",
        all,
        members);
  }

  /** A kernel whose annotation says {@code attributes} besides ranks. */
  private static Source kernel(
      String packageName, String name, String attributes, List<String> elements, String members) {
    String methods =
        elements.stream()
            .map(type -> "void apply(%1$sTensor x, %1$sTensor y, %1$sTensor out);".formatted(type))
            .collect(Collectors.joining("\n  "));
    return Source.of(
        packageName + "." + name,
        """
        @Deprecated
        @BatchDot(xRank = 3, yRank = 3, %s)
        public interface %s {
          %s
          %s
        }
        """
            .formatted(attributes, name, methods, members));
  }
}
