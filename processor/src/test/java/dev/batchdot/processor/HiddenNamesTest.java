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
import org.junit.jupiter.api.Test;

/** Names of java.lang that mean something else where a kernel is. */
class HiddenNamesTest {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import java\\.lang\\.(\\w+);");

  /** A constant obscures a type in an expression, a nested type anywhere. */
  @Test
  void membersOfTheInterface() {
    String members =
        JavaLang.NAMES.stream()
            .map(name -> "int %1$s = 1; interface %1$s {}".formatted(name))
            .collect(Collectors.joining("\n  "));
    List<Source> sources = EveryLoop.sources("p", members);
    compile(List.of(), sources);
    compile(EveryLoop.OPTIONS, sources);
  }

  /** One in each package: an import of any brings those of all. */
  @Test
  void typesOfThePackage() {
    List<Source> sources = new ArrayList<>();
    for (String name : JavaLang.NAMES) {
      String packageName = "hides" + name.toLowerCase(Locale.ROOT);
      sources.add(EveryLoop.rows(packageName, ""));
      sources.add(Source.of(packageName + "." + name, "class " + name + " {}"));
    }
    compile(TestCompiler.VECTORS, sources);
  }

  @Test
  void areAllKnown() {
    List<Source> sources = new ArrayList<>(EveryLoop.sources("p", ""));
    sources.add(Source.of("p.String", "class String {}"));
    Set<String> imported = new TreeSet<>();
    List<String> options = new ArrayList<>(EveryLoop.OPTIONS);
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
}
