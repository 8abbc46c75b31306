package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SearchTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void answersQuestions() throws Exception {
    Path jar =
        Jars.jar(
            folder.resolve("pets-sources.jar"),
            "Cat.java",
            "/** A small animal that purrs. */ public class Cat {}",
            "Car.java",
            "/** A vehicle with four wheels. */ public class Car {}");
    int code =
        run("--sources", jar.toString(), "--cache", folder.toString(), "pet", "means of transport");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("2 public types of pets-sources.jar");
    assertThat(lines.get(2)).isEqualTo("pet");
    assertThat(lines.get(3)).endsWith("  Cat  A small animal that purrs.");
    assertThat(lines.get(6)).isEqualTo("means of transport");
    assertThat(lines.get(7)).endsWith("  Car  A vehicle with four wheels.");
    assertThat(out.toString())
        .containsSubsequence("\ntier ", "\nscores a second\n", "  kernel ", "  generic path ")
        .contains("  agreed: ");
  }

  @Test
  void withoutQuestionsItAsksItsOwnAboutGuava() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .contains("cache that loads missing values by itself")
        .anyMatch(line -> line.contains("  BiMap  "))
        .allMatch(line -> line.length() <= Report.WIDTH);
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("QUESTION", "--sources", "--cache", "Exit codes:");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void refusesAQuestionWithoutWords() {
    assertThat(run("map", "  ")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).startsWith("search: a question without words");
  }

  @Test
  void refusesAJarThatIsNotThere() {
    assertThat(run("--sources", "missing.jar", "map")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).startsWith("search: there is no jar at missing.jar");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "--sources", "--cache"})
  void refusesOptionsThatDoNotFit(String option) {
    assertThat(run(option)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).startsWith("search: ").contains(option, "--help");
  }

  private int run(String... args) {
    return Search.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
