package dev.batchdot.samples.attention;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compares the kernels with a plain loop in double. */
@Command(
    name = "check",
    description = "Compares scores and mix with a plain loop in double.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:within the bound", "1:beyond the bound", "2:wrong arguments"})
final class CheckCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean right = true;
    List<Problem> problems =
        selection.layers().stream().flatMap(layer -> layer.problems().stream()).toList();
    for (Problem problem : problems) {
      LargestError worst = LargestError.of(problem, problem.kernelResult().data());
      right &= worst.isWithinBound();
      out.printf(
          Locale.ROOT,
          "%-10s  %s · %s: %s, largest error %.1e where %.1e is allowed (%.1f %%)%n",
          problem.label(),
          problem.x().shape(),
          problem.y().shape(),
          worst.isWithinBound() ? "right" : "WRONG",
          worst.error(),
          worst.bound(),
          100 * worst.share());
    }
    out.flush();
    return right ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
