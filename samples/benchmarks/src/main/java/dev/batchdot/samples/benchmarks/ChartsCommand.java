package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what other commands measured. */
@Command(
    name = "charts",
    description = "Draws a bar chart of all libraries, and a roofline, as PNG.",
    mixinStandardHelpOptions = true)
final class ChartsCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Results that suite and jmh kept. The roofline shows the first library of the first; the bars all.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--folder", description = "Where the images go. By default ${DEFAULT-VALUE}.")
  private Path folder = Path.of(".");

  @Override
  public Integer call() throws IOException {
    List<Results> results = Results.readAll(files);
    Files.createDirectories(folder);
    Path bars = folder.resolve("bars.png");
    BitmapEncoder.saveBitmap(BarChart.of(results), bars.toString(), BitmapFormat.PNG);
    Path roofline = folder.resolve("roofline.png");
    BitmapEncoder.saveBitmap(Roofline.of(results.get(0)), roofline.toString(), BitmapFormat.PNG);
    spec.commandLine().getOut().printf("%s%n%s%n", bars, roofline);
    return 0;
  }
}
