package dev.batchdot.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  private final String output = run();

  @Test
  void printsTheResultsOfTheDefinition() {
    assertThat(output)
        .contains("[[17.0],\n [53.0]]")
        .contains("agree on (2, 1)", "agree on (100, 30)", "agree on (32, 1, 30)");
  }

  @Test
  void explainsEachExample() {
    assertThat(output)
        .contains("bk,bk->b\n", "bk,bnk->bn\n", "bkm,bnk->bmn\n")
        .contains("summed over", "appended", "batch, ignored");
  }

  @Test
  void namesTheGeneratedSources() {
    assertThat(output.lines().filter(line -> line.endsWith("Kernel.java")))
        .hasSize(3)
        .allMatch(line -> Files.exists(Path.of(line.strip())));
  }

  private static String run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
