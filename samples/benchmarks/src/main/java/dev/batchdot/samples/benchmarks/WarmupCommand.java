package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private Selection selection = new Selection();

  @Option(names = "--path", description = CallPath.DESCRIPTION)
  private CallPath path = CallPath.STATIC;

  @Option(
      names = "--here",
      description = "One shape, in this virtual machine; otherwise each gets a fresh one.")
  private boolean here;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (here) {
      selection.shapes().forEach(shape -> out.println(millis(shape)));
      return 0;
    }
    Floating type = selection.type();
    out.printf("%s; %s, path %s%n", Machine.current(), type, path);
    for (SuiteShape shape : selection.shapes()) {
      String millis =
          new Fork()
              .run(
                  "warmup",
                  "--here",
                  "--type=" + type,
                  "--path=" + path,
                  "--shape=" + shape.name());
      out.printf("%-10s %8s ms%n", shape.label(), millis);
      out.flush();
    }
    return 0;
  }

  private String millis(SuiteShape shape) {
    Problem problem = selection.problem(shape);
    double seconds = new Warmup(() -> problem.kernel(path)).secondsToSteadySpeed();
    problem.check();
    return String.format(Locale.ROOT, "%.0f", seconds * 1e3);
  }
}
