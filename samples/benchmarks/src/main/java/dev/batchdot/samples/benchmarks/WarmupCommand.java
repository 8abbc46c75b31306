package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a program runs slower than it will: from a kernel's first call to its steady speed. */
@Command(
    name = "warmup",
    description = "Milliseconds from the first call to 90 %% of the final speed, by shape.",
    mixinStandardHelpOptions = true)
final class WarmupCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(
      names = "--shape",
      split = ",",
      description = "Only these; by default all of ${COMPLETION-CANDIDATES}.")
  private List<SuiteShape> shapes = List.of(SuiteShape.values());

  @Option(
      names = "--here",
      description = "One shape, in this virtual machine; otherwise each gets a fresh one.")
  private boolean here;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (here) {
      shapes.forEach(shape -> out.println(millis(shape)));
      return 0;
    }
    out.printf("%s; %s%n", Machine.current(), type);
    for (SuiteShape shape : shapes) {
      String millis =
          new Fork().run("warmup", "--here", "--type=" + type, "--shape=" + shape.name());
      out.printf("%-10s %8s ms%n", shape.label(), millis);
      out.flush();
    }
    return 0;
  }

  private String millis(SuiteShape shape) {
    Problem problem = type.problem(shape, shape.batch());
    double seconds = new Warmup(problem::kernel).secondsToSteadySpeed();
    problem.check();
    return String.format(Locale.ROOT, "%.0f", seconds * 1e3);
  }
}
