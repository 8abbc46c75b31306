package dev.batchdot.samples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What calls leave behind for the garbage collector, once they are compiled. */
@Command(
    name = "allocation",
    description =
        "Bytes that a call allocates in the steady state. Ends with 1 if any allocates more than "
            + "its path may: nothing from kernels, 200 bytes from the generic path.",
    mixinStandardHelpOptions = true)
final class AllocationCommand implements Callable<Integer> {
  private static final int LEAST_CALLS = 10;
  private static final int WINDOWS = 3;
  private static final double SECONDS_A_WINDOW = 0.05;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--path", description = CallPath.DESCRIPTION)
  private CallPath path = CallPath.STATIC;

  @Option(
      names = "--seconds",
      description = "Of warming up, for each shape. By default ${DEFAULT-VALUE}.")
  private double seconds = 1;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s; %s, path %s%n", Machine.current(), selection.type(), path);
    boolean tooMuch = false;
    for (SuiteShape shape : selection.shapes()) {
      double bytes = bytesPerCall(selection.problem(shape).checkedKernel(path));
      out.printf(Locale.ROOT, "%-10s %10.1f bytes per call%n", shape.label(), bytes);
      out.flush();
      tooMuch |= bytes > path.mostBytes();
    }
    return tooMuch ? 1 : 0;
  }

  private double bytesPerCall(Runnable kernel) {
    Meter meter = new Meter(kernel);
    meter.run(seconds);
    int calls = LEAST_CALLS + (int) (SECONDS_A_WINDOW / meter.secondsPerCall());
    // The least of several windows: now and then the virtual machine itself allocates on this
    // thread.
    long least = Long.MAX_VALUE;
    for (int window = 0; window < WINDOWS; window++) {
      least = Math.min(least, allocated(kernel, calls));
    }
    return (double) least / calls;
  }

  private long allocated(Runnable kernel, int calls) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int call = 0; call < calls; call++) {
      kernel.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
