package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.processor.emit.JavaLang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of java.lang that mean something else where a kernel is. */
class HiddenNamesTest {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import java\\.lang\\.(\\w+);");

  /** With it, unknown extents have vector loops too. */
  private static final List<String> ALL_LOOPS =
      Stream.concat(TestCompiler.VECTORS.stream(), Stream.of("-Adev.batchdot.unknown=carry"))
          .toList();

  /** A constant obscures a type in an expression, a nested type anywhere. */
  @Test
  void membersOfTheInterface() {
    String members =
        JavaLang.NAMES.stream()
            .map(name -> "int %1$s = 1; interface %1$s {}".formatted(name))
            .collect(Collectors.joining("\n  "));
    List<Source> sources = everyLoop("p", members);
    compile(List.of(), sources);
    compile(ALL_LOOPS, sources);
  }

  /** One in each package: an import of any brings those of all. */
  @Test
  void typesOfThePackage() {
    List<Source> sources = new ArrayList<>();
    for (String name : JavaLang.NAMES) {
      String packageName = "hides" + name.toLowerCase(Locale.ROOT);
      sources.add(rows(packageName, ""));
      sources.add(Source.of(packageName + "." + name, "class " + name + " {}"));
    }
    compile(TestCompiler.VECTORS, sources);
  }

  @Test
  void areAllKnown() {
    List<Source> sources = new ArrayList<>(everyLoop("p", ""));
    sources.add(Source.of("p.String", "class String {}"));
    Set<String> imported = new TreeSet<>();
    List<String> options = new ArrayList<>(ALL_LOOPS);
    options.add("-proc:only");
    for (String kernel : compile(options, sources).generated().values()) {
      IMPORT.matcher(kernel).results().forEach(line -> imported.add(line.group(1)));
    }
    assertThat(imported).containsExactlyInAnyOrderElementsOf(JavaLang.NAMES);
  }

  private static Compilation compile(List<String> options, List<Source> sources) {
    Compilation compilation = TestCompiler.JAVAC.compile(options, sources.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    return compilation;
  }

  /** Each kind of loop, by extents for which it is planned. */
  private static List<Source> everyLoop(String packageName, String members) {
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

  private static Source rows(String packageName, String members) {
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
