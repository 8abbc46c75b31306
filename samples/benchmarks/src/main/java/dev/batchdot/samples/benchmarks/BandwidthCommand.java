package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(names = "--shape", split = ",", description = "Only these. By default all with m = 1.")
  private List<SuiteShape> shapes =
      Arrays.stream(SuiteShape.values()).filter(shape -> shape.m() == 1).toList();

  @Option(names = "--mib", description = "The size of y. By default ${DEFAULT-VALUE}.")
  private int mebibytes = 512;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%s; %s, y of %d MiB%n", Machine.current(), type, mebibytes);
    out.printf("%-10s %10s %12s %8s%n", "", "GB/s", "read only", "share");
    for (SuiteShape shape : shapes) {
      measure(shape, out);
    }
    return 0;
  }

  private void measure(SuiteShape shape, PrintWriter out) {
    long bytesOfItem = (long) shape.k() * shape.n() * type.bytes();
    Problem problem = type.problem(shape, (int) (((long) mebibytes << 20) / bytesOfItem));
    Meter kernel = new Meter(problem.checkedKernel());
    CeilingLoops loops = problem.reader();
    Meter read = new Meter(loops::read);
    for (int round = 0; round < ROUNDS; round++) {
      kernel.run(SECONDS_A_ROUND);
      read.run(SECONDS_A_ROUND);
    }
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
