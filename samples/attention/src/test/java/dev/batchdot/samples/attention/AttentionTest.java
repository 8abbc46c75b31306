package dev.batchdot.samples.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as they are called; no speed matters here. */
class AttentionTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checksBothContractionsOfBothLengths() {
    assertThat(run("check")).isZero();
    assertThat(err.toString()).isEmpty();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4).allMatch(line -> line.contains(": right, largest error "));
    assertThat(lines.get(0)).startsWith("scores 197  (1, 12, 197, 64) · (1, 12, 197, 64): ");
    assertThat(lines.get(3)).startsWith("mix 512     (1, 12, 512, 512) · (1, 12, 512, 64): ");
  }

  @Test
  void checksWhatIsAskedFor() {
    assertThat(run("check", "--tokens=197", "--batch=2")).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("  (2, 12, 197, "));
  }

  @Test
  void drawsTheMap() throws IOException {
    Path file = folder.resolve("new").resolve("map.png");
    assertThat(run("map", "--out=" + file, "--column=0", "--row=13")).isZero();
    assertThat(out.toString()).isEqualTo(file + System.lineSeparator());
    assertThat(file.toFile().length()).isLessThan(300_000);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(AttentionPicture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(AttentionPicture.HEIGHT);
    int middle = image.getHeight() / 2;
    int[] line = image.getRGB(0, middle, image.getWidth(), 1, null, 0, image.getWidth());
    assertThat(Arrays.stream(line).distinct()).hasSizeGreaterThan(20);
  }

  @Test
  void saysWhereItCannotWrite() {
    assertThat(run("map", "--out=" + folder)).isEqualTo(1);
    assertThat(err.toString()).startsWith("attention: ").doesNotContain("\tat ");
  }

  @Test
  void timesAllWaysByTurns() {
    assertThat(run("time", "--tokens=197", "--rounds=1", "--millis=0", "--warm-up=0")).isZero();
    String number = " +[0-9.]+";
    assertThat(out.toString())
        .containsPattern("(?m)^tier ")
        .containsPattern("(?m)^GFLOP/s, one thread +scores 197 +mix 197$")
        .containsPattern("(?m)^batchdot, generated kernel" + number + number + "$")
        .containsPattern("(?m)^batchdot, generic path" + number + number + "$")
        .containsPattern("(?m)^plain loop" + number + number + "$")
        .containsPattern("(?m)^197 tokens, kernels" + number + number + number + "$");
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(run("help")).isZero();
    assertThat(out.toString()).contains("  check ", "  map ", "  time ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --tokens=200                 | '200' is neither 197 nor 512",
        "check --batch=0                    | --batch is 1 to 16, not 0",
        "time --batch=17                    | --batch is 1 to 16, not 17",
        "time --rounds=0                    | --rounds is at least 1",
        "time --millis=-1                   | --millis and --warm-up at least 0",
        "map --column=14                    | no patch at 14, 10",
        "map --row=-1                       | no patch at 9, -1",
        "draw                               | 'draw'"
      })
  void refusesWhatDoesNotFit(String command, String message) {
    assertThat(run(command.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... args) {
    return Attention.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
