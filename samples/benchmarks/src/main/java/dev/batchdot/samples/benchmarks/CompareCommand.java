package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One library against others, from what other commands measured. */
@Command(
    name = "compare",
    description = "How many times as fast a library is as others, on the shapes that both have.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Results that suite and jmh kept.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--library", description = "By default the first in the first file.")
  private @Nullable String library;

  @Option(names = "--with", description = "Only with this one. By default with all others.")
  private @Nullable String other;

  @Override
  public Integer call() throws IOException {
    List<Results> results = Results.readAll(files);
    Map<String, Map<SuiteShape, Double>> speeds = Results.speedsByLibrary(results);
    String name = library == null ? speeds.keySet().iterator().next() : library;
    Map<SuiteShape, Double> ours = speeds.get(name);
    Map<String, Map<SuiteShape, Double>> others = new LinkedHashMap<>(speeds);
    others.keySet().removeIf(their -> other == null ? their.equals(name) : !their.equals(other));
    if (ours == null || others.isEmpty()) {
      String known = String.join("', '", speeds.keySet());
      throw new ParameterException(
          spec.commandLine(), "One library or the other has no results; there are '" + known + "'");
    }

    PrintWriter out = spec.commandLine().getOut();
    for (int i = 0; i < files.size(); i++) {
      Machine machine = results.get(i).machine();
      out.printf(
          "%s: %s, %s; %s%n", files.get(i), machine, machine.options(), results.get(i).type());
    }
    others.forEach(
        (theirName, theirs) -> {
          out.printf("%n%s, and %s, in GFLOP/s%n", name, theirName);
          print(ours, theirs, out);
          out.println(Ratios.of(ours, theirs).summary(theirName));
        });
    out.flush();
    return 0;
  }

  private static void print(
      Map<SuiteShape, Double> ours, Map<SuiteShape, Double> theirs, PrintWriter out) {
    ours.forEach(
        (shape, speed) -> {
          Double other = theirs.get(shape);
          if (other != null) {
            out.printf(
                Locale.ROOT,
                "%-10s %9.2f %9.2f %8.2f x%n",
                shape.label(),
                speed,
                other,
                speed / other);
          }
        });
  }
}
