package dev.batchdot.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as they are called; none of their numbers matters here. */
class BenchmarksTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void hasACommandForEachQuestion() {
    assertThat(run("help")).isZero();
    assertThat(out.toString())
        .contains(
            "  suite ",
            "  bandwidth ",
            "  compile ",
            "  warmup ",
            "  allocation ",
            "  overhead ",
            "  parallel ",
            "  ceilings ",
            "  jmh ",
            "  compare ",
            "  charts ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suite",
        "bandwidth",
        "compile",
        "warmup",
        "allocation",
        "overhead",
        "parallel",
        "ceilings",
        "jmh",
        "compare",
        "charts"
      })
  void everyCommandTellsHowItIsUsed(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: benchmarks " + command);
  }

  @Test
  void theSuiteKeepsItsResults() throws IOException {
    Path file = folder.resolve("suite.json");
    int code =
        run("suite", "--type=double", "--shape=mm4,dot128", "--seconds=0.01", "--json=" + file);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString()).contains("; double", "mm4 ", "dot128 ", "geometric mean ");
    assertThat(Results.read(file).speeds())
        .extracting(Results.Speed::shape, Results.Speed::library)
        .containsExactly(
            tuple(SuiteShape.DOT128, CallPath.STATIC.label()),
            tuple(SuiteShape.MM4, CallPath.STATIC.label()));
  }

  @Test
  void resultsAreCalledAfterThePath() throws IOException {
    Path file = folder.resolve("suite.json");
    run("suite", "--path=ranks", "--shape=mm4", "--seconds=0.01", "--json=" + file);
    assertThat(err.toString()).isEmpty();
    assertThat(Results.read(file).speeds())
        .extracting(Results.Speed::library)
        .containsExactly(CallPath.RANKS.label());
  }

  @Test
  void jmhCallsTheGenericPathAsTheSuiteDoes() {
    assertThat(BatchdotGenericBenchmark.class.getAnnotation(Library.class).value())
        .isEqualTo(CallPath.TENSORS.label());
  }

  @Test
  void bytesArePrintedByShape() {
    run("allocation", "--shape=mm4,odd13", "--seconds=0.01");
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).contains("; float, path static", "mm4 ", "odd13 ");
  }

  @Test
  void aSmallCallIsTimedOnEachPath() {
    assertThat(run("overhead", "--seconds=0.01")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .containsPattern("static .* ns +\\+0\\.0 ns")
        .contains("ranks ", "tensors ", "parallel ");
  }

  @Test
  void severalThreadsAreTimed() {
    assertThat(run("parallel", "--shape=mm8", "--seconds=0.01")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .containsPattern("mm8 +256 +[\\d.]+ us +[\\d.]+ us")
        .contains("suite: geometric mean ", "above 1 ms: geometric mean ");
  }

  @Test
  void javacCompilesManyInterfaces() {
    int code = run("compile", "--interfaces=5", "--heap=512m", "--folder=" + folder);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("float, 5 interfaces", "MiB of 512m", "largest class file ", "kept in ");
  }

  @Test
  void allInterfacesDiffer() throws IOException {
    List<Path> files = ManyInterfaces.write(folder, ManyInterfaces.MOST, Floating.DOUBLE);
    Set<String> annotations = new HashSet<>();
    for (Path file : files) {
      String source = Files.readString(file);
      annotations.add(source.substring(0, source.indexOf("public")));
    }
    assertThat(annotations).hasSize(ManyInterfaces.MOST).hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--shape=mm5", "--type=int", "--seconds=soon", "--nonsense"})
  void refusesOptionsThatDoNotFit(String option) {
    assertThat(run("suite", option)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("suite");
  }

  private int run(String... args) {
    return Benchmarks.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
