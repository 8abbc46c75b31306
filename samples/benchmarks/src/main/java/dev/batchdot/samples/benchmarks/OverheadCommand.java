package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a call costs besides its work: here there is next to none. */
@Command(
    name = "overhead",
    description = "Nanoseconds of a call on one item of 4 x 4 x 4, for each path.",
    mixinStandardHelpOptions = true)
final class OverheadCommand implements Runnable {
  private static final int ROUNDS = 20;

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(names = "--seconds", description = "For each path, in all. By default ${DEFAULT-VALUE}.")
  private double seconds = 2;

  @Override
  public void run() {
    Problem problem = type.problem(SuiteShape.MM4, 1);
    Map<CallPath, Meter> meters = new EnumMap<>(CallPath.class);
    for (CallPath path : CallPath.values()) {
      meters.put(path, new Meter(problem.checkedKernel(path)));
    }
    Meter.byTurns(meters.values(), ROUNDS, seconds / ROUNDS);

    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s; %s%n", Machine.current(), type);
    double base = Objects.requireNonNull(meters.get(CallPath.STATIC)).secondsPerCall();
    meters.forEach(
        (path, meter) ->
            out.printf(
                Locale.ROOT,
                "%-10s %8.1f ns %+8.1f ns%n",
                path,
                meter.secondsPerCall() * 1e9,
                (meter.secondsPerCall() - base) * 1e9));
    out.flush();
  }
}
