package dev.batchdot.samples.benchmarks;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The speed of every shape, all in this one virtual machine, as in a program with many kernels. */
@Command(
    name = "suite",
    description = "GFLOP/s of every shape, all in one virtual machine.",
    mixinStandardHelpOptions = true)
final class SuiteCommand implements Callable<Integer> {
  private static final int ROUNDS = 8;

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--path", description = CallPath.DESCRIPTION)
  private CallPath path = CallPath.STATIC;

  @Option(names = "--seconds", description = "For each shape, in all. By default ${DEFAULT-VALUE}.")
  private double seconds = 1.2;

  @Option(
      names = "--label",
      description = "What the results are called in files and charts. By default after the path.")
  private @Nullable String label;

  @Option(names = "--json", paramLabel = "FILE", description = "Where results are kept.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    Map<SuiteShape, Meter> meters = new EnumMap<>(SuiteShape.class);
    for (SuiteShape shape : selection.shapes()) {
      meters.put(shape, new Meter(selection.problem(shape).checkedKernel(path)));
    }
    Floating type = selection.type();
    Ceilings ceilings = Ceilings.measure(type, Ceilings.MEBIBYTES);
    for (int half = 0; half < 2; half++) {
      Meter.byTurns(meters.values(), ROUNDS / 2, seconds / ROUNDS);
      ceilings = ceilings.or(Ceilings.measure(type, Ceilings.MEBIBYTES));
    }

    String library = label == null ? path.label() : label;
    List<Speed> speeds = new ArrayList<>();
    meters.forEach(
        (shape, meter) ->
            speeds.add(
                new Speed(library, shape, shape.operations() / meter.secondsPerCall() / 1e9)));
    Results results = new Results(Machine.current(), type, ceilings, speeds);
    PrintWriter out = spec.commandLine().getOut();
    out.print(new SuiteTable(results));
    out.flush();
    if (json != null) {
      results.write(json);
    }
    return 0;
  }
}
