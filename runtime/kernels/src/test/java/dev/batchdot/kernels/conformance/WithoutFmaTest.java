package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The twin of every loop, for machines without fused multiply-add, in a virtual machine of its own.
 */
class WithoutFmaTest {
  @Test
  void publicCases() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:-UseFMA",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Cases.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("fused multiply-add  not used")
        .endsWith("compared: " + 417 * 2 + System.lineSeparator());
  }

  /** What runs there. */
  static final class Cases {
    private Cases() {}

    public static void main(String[] args) {
      System.out.print(BatchDots.environment());
      int compared = 0;
      for (PublicCase c : PublicCases.WITH_DATA) {
        compared += Comparison.of(c).genericPath();
      }
      System.out.println("compared: " + compared);
    }
  }
}
