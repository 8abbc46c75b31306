package dev.batchdot.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void ofThisMachineNameIt() {
    Machine machine = Machine.current();
    assertThat(machine.toString())
        .contains(", JDK " + System.getProperty("java.version") + ", ")
        .doesNotContain("\n");
    assertThat(machine.environment()).contains("tier ");
  }
}
