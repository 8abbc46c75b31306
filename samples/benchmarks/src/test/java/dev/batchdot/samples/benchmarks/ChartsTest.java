package dev.batchdot.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
  @TempDir Path folder;

  @Test
  void areDrawnWithoutADisplay() throws IOException {
    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
    String ours = write(Samples.results("batchdot", Floating.FLOAT, 0.9));
    String peers = write(Samples.results("a peer", Floating.FLOAT, 0.01));
    StringWriter out = new StringWriter();
    int code =
        Benchmarks.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute("charts", "--folder=" + folder, ours, peers);
    assertThat(code).isZero();
    for (String name : List.of("bars.png", "roofline.png")) {
      assertThat(out.toString()).contains(name);
      BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
      assertThat(image.getWidth()).isGreaterThan(1000);
      long colors =
          IntStream.range(0, image.getWidth()).map(x -> color(image, x)).distinct().count();
      assertThat(colors).as("colours of %s, halfway down", name).isGreaterThan(2);
    }
  }

  private static int color(BufferedImage image, int x) {
    return image.getRGB(x, image.getHeight() / 2);
  }

  @Test
  void floatAndDoubleAreNotMixed() {
    List<Results> mixed =
        List.of(
            Samples.results("batchdot", Floating.FLOAT, 0.9),
            Samples.results("batchdot", Floating.DOUBLE, 0.9));
    assertThatThrownBy(() -> BarChart.of(mixed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theRooflineShowsOneLibrary() {
    Results ours = Samples.results("batchdot", Floating.FLOAT, 0.5);
    List<Results.Speed> speeds = new ArrayList<>(ours.speeds());
    speeds.addAll(Samples.results("batchdot, generic path", Floating.FLOAT, 0.9).speeds());
    Results both = new Results(ours.machine(), ours.type(), ours.ceilings(), speeds);
    assertThat(Roofline.of(both).getSeriesMap())
        .hasEntrySatisfying(
            "batchdot", dots -> assertThat(dots.getXData()).hasSize(SuiteShape.values().length));
  }

  @Test
  void aLibraryMayHaveNoResultForSomeShapes() {
    Results all = Samples.results("batchdot", Floating.FLOAT, 0.9);
    Results some =
        new Results(
            all.machine(),
            all.type(),
            all.ceilings(),
            Samples.results("a peer", Floating.FLOAT, 0.1).speeds().subList(3, 5));
    assertThat(BarChart.of(List.of(all, some)).getSeriesMap())
        .containsOnlyKeys("batchdot", "a peer");
  }

  @Test
  void ofALibraryThatTwoFilesHaveTheFirstCounts() {
    Results first = Samples.results("a peer", Floating.FLOAT, 0.9);
    Results second = Samples.results("a peer", Floating.FLOAT, 0.1);
    assertThat(Results.speedsByLibrary(List.of(first, second)))
        .isEqualTo(Results.speedsByLibrary(List.of(first)));
  }

  @Test
  void namesOfOneDotMakeRoomForEachOther() {
    Labels labels = new Labels(300, 200);
    labels.avoid(10, 10);
    double below = labels.place("first", 10, 10);
    double above = labels.place("second", 10, 10);
    double furtherBelow = labels.place("third", 10, 10);
    assertThat(List.of(furtherBelow, below, 10.0, above)).isSorted().doesNotHaveDuplicates();
  }

  private String write(Results results) throws IOException {
    Path file = folder.resolve(results.speeds().get(0).library() + ".json");
    results.write(file);
    return file.toString();
  }
}
