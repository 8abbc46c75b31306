package dev.batchdot.samples.benchmarks;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What further cores bring: nothing lost on small work, near to all they have on large. */
@Command(
    name = "parallel",
    description =
        "The generic path on all cores against the same on one, for each shape and for a batch "
            + "that keeps one thread busy for more than a millisecond; and what is possible, as "
            + "memory gives no more than plain loops of all threads get.",
    mixinStandardHelpOptions = true)
final class ParallelCommand implements Runnable {
  private static final int ROUNDS = 5;

  /** From here on, threads should be worth their cost. */
  private static final double LARGE = 1e-3;

  /** Larger batches are made to take so long, as the time of a small one is no sure measure. */
  private static final double AIM = 2 * LARGE;

  private final Map<SuiteShape, Double> ratiosOfSuite = new EnumMap<>(SuiteShape.class);
  private final Map<SuiteShape, Double> ratiosOfLarge = new EnumMap<>(SuiteShape.class);
  private final Map<SuiteShape, Double> sharesOfPossible = new EnumMap<>(SuiteShape.class);
  private final int threads = ForkJoinPool.getCommonPoolParallelism() + 1;

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--seconds", description = "For each batch, in all. By default ${DEFAULT-VALUE}.")
  private double seconds = 2;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s; %s, %d threads%n", Machine.current(), selection.type(), threads);
    out.printf(
        "%-10s %10s %12s %12s %12s %7s %9s%n",
        "", "batch", "one thread", "all", "memory", "ratio", "possible");
    for (SuiteShape shape : selection.shapes()) {
      Times times = measure(shape, shape.batch());
      ratiosOfSuite.put(shape, times.ratio());
      while (times.one() < LARGE) {
        times = measure(shape, (int) Math.ceil(shape.batch() * AIM / times.one()));
      }
      ratiosOfLarge.put(shape, times.ratio());
      sharesOfPossible.put(shape, times.ratio() / times.possible(threads));
    }
    out.printf("suite: %s%n", new Ratios(ratiosOfSuite).summary("one thread"));
    out.printf("above 1 ms: %s%n", new Ratios(ratiosOfLarge).summary("one thread"));
    out.printf("above 1 ms: %s%n", new Ratios(sharesOfPossible).summary("possible"));
    out.flush();
  }

  /**
   * Seconds of a call.
   *
   * @param memory of plain loops of all threads over x, y and the result
   */
  private record Times(double one, double all, double memory) {
    double ratio() {
      return one / all;
    }

    /** The ratio where nothing but the work's equal parts, or memory, takes time. */
    double possible(int threads) {
      return one / Math.max(one / threads, memory);
    }
  }

  private Times measure(SuiteShape shape, int batch) {
    Problem problem = selection.type().problem(shape, batch);
    Meter one = new Meter(problem.checkedKernel(CallPath.TENSORS));
    Meter all = new Meter(problem.checkedKernel(CallPath.PARALLEL));
    Meter memory = new Meter(() -> passMemory(problem));
    Meter.byTurns(List.of(one, all, memory), ROUNDS, seconds / 3 / ROUNDS);
    Times times = new Times(one.secondsPerCall(), all.secondsPerCall(), memory.secondsPerCall());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-10s %,10d %9.1f us %9.1f us %9.1f us %7.2f %9.2f%n",
        shape.label(),
        batch,
        times.one() * 1e6,
        times.all() * 1e6,
        times.memory() * 1e6,
        times.ratio(),
        times.possible(threads));
    out.flush();
    return times;
  }

  private void passMemory(Problem problem) {
    boolean read =
        IntStream.range(0, threads).parallel().allMatch(part -> problem.passMemory(part, threads));
    if (!read) {
      throw new AssertionError("an operand differs from itself");
    }
  }
}
