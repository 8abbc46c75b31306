package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rows against matrices that no cache holds: here memory sets the pace. */
@Command(
    name = "bandwidth",
    description =
        "How near kernels with one row get to the read bandwidth of y, where it is large. "
            + "Needs the vector module.",
    mixinStandardHelpOptions = true)
final class BandwidthCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;
  private static final double SECONDS_A_ROUND = 0.5;

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--path", description = CallPath.DESCRIPTION)
  private CallPath path = CallPath.STATIC;

  @Option(names = "--mib", description = "The size of y. By default ${DEFAULT-VALUE}.")
  private int mebibytes = 512;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s; %s, path %s, y of %d MiB%n",
        Machine.current(),
        selection.type(),
        path,
        mebibytes);
    out.printf("%-10s %10s %12s %8s%n", "", "GB/s", "read only", "share");
    for (SuiteShape shape : selection.shapes(shape -> shape.m() == 1)) {
      measure(shape, out);
    }
    return 0;
  }

  private void measure(SuiteShape shape, PrintWriter out) {
    Floating type = selection.type();
    long bytesOfItem = (long) shape.k() * shape.n() * type.bytes();
    Problem problem = type.problem(shape, (int) (((long) mebibytes << 20) / bytesOfItem));
    Meter kernel = new Meter(problem.checkedKernel(path));
    CeilingLoops loops = problem.reader();
    Meter read = new Meter(loops::read);
    Meter.byTurns(List.of(kernel, read), ROUNDS, SECONDS_A_ROUND);
    double speed = problem.bytesRead() / kernel.secondsPerCall() / 1e9;
    double machine = loops.bytes() / read.secondsPerCall() / 1e9;
    out.printf(
        Locale.ROOT,
        "%-10s %10.2f %12.2f %7.1f%%%n",
        shape.label(),
        speed,
        machine,
        100 * speed / machine);
    out.flush();
  }
}
