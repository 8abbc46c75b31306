package dev.batchdot.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResultsTest {
  @TempDir Path folder;

  @Test
  void areReadAsTheyWereWritten() throws IOException {
    Results results = Samples.results("batchdot", Floating.DOUBLE, 0.5);
    Path file = folder.resolve("results.json");
    results.write(file);
    assertThat(Results.read(file)).isEqualTo(results);
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "[1, 2]");
    assertThatThrownBy(() -> Results.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.json does not hold results");
  }

  @Test
  void areComparedWithNativeCode() {
    assertThat(new SuiteTable(Samples.results("batchdot", Floating.FLOAT, 0.5)).toString())
        .contains(
            "A processor, JDK 25.0.3, 2026-11-20; float",
            "peak 100.0 GFLOP/s, reads 30.0 GB/s",
            "geometric mean 0.500 x native, least 0.500")
        .containsPattern("mm512 +1 x \\(512,512\\)\\(512,512\\) NN +44\\.61 +44\\.6% +0\\.50");
  }

  @Test
  void areComparedWithOthers() throws IOException {
    Path ours = folder.resolve("ours.json");
    Samples.results("batchdot, generic path", Floating.FLOAT, 0.75).write(ours);
    Path theirs = folder.resolve("theirs.json");
    Samples.results("EJML", Floating.FLOAT, 0.25).write(theirs);
    StringWriter out = new StringWriter();
    int code =
        Benchmarks.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute("compare", ours.toString(), theirs.toString());
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("ours.json: A processor, JDK 25.0.3, 2026-11-20, [-Xmx1g]; float")
        .contains("batchdot, generic path, and EJML, in GFLOP/s")
        .contains("geometric mean 3.000 x EJML, least 3.000 (")
        .containsPattern("mm512 +66\\.92 +22\\.31 +3\\.00 x");
  }

  @Test
  void aLibraryThatIsNotInTheFilesIsRefused() throws IOException {
    Path file = folder.resolve("results.json");
    Samples.results("EJML", Floating.FLOAT, 0.25).write(file);
    StringWriter err = new StringWriter();
    int code =
        Benchmarks.commandLine()
            .setErr(new PrintWriter(err, true))
            .execute("compare", file.toString(), "--with=EJLM");
    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("has no results; there are 'EJML'");
  }

  @Test
  void onlyShapesThatBothHaveAreCompared() {
    Ratios ratios =
        Ratios.of(
            Map.of(SuiteShape.MM4, 8.0, SuiteShape.MM8, 3.0, SuiteShape.MM16, 1.0),
            Map.of(SuiteShape.MM4, 4.0, SuiteShape.MM8, 6.0, SuiteShape.MM32, 1.0));
    assertThat(ratios.byShape())
        .containsOnly(Map.entry(SuiteShape.MM4, 2.0), Map.entry(SuiteShape.MM8, 0.5));
    assertThat(ratios.summary("others"))
        .isEqualTo("geometric mean 1.000 x others, least 0.500 (mm8)");
    assertThatThrownBy(() -> Ratios.of(Map.of(SuiteShape.MM4, 1.0), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofThisMachineNameIt() {
    Machine machine = Machine.current();
    assertThat(machine.toString())
        .contains(", JDK " + System.getProperty("java.version") + ", ")
        .doesNotContain("\n");
    assertThat(machine.environment()).contains("tier ");
  }
}
