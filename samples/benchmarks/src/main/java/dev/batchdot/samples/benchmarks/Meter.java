package dev.batchdot.samples.benchmarks;

import java.util.Collection;

/**
 * The time of one call of a task: the best of many short windows, because what else a machine does
 * only ever costs time. Run by turns with others, so that a bad second meets all alike.
 */
final class Meter {
  /** Long against the clock's resolution, short against the pauses of a shared machine. */
  private static final long WINDOW_NANOS = 2_000_000;

  private static final int MOST_CALLS = 1 << 24;

  private final Runnable task;
  private int calls = 1;
  private double best = Double.POSITIVE_INFINITY;

  Meter(Runnable task) {
    this.task = task;
  }

  /** Runs the task for about so long, and until there is a window. */
  void run(double seconds) {
    long start = System.nanoTime();
    do {
      window();
    } while (System.nanoTime() - start < seconds * 1e9 || best == Double.POSITIVE_INFINITY);
  }

  /** Runs all of them, so many times in turn and each time for about so long. */
  static void byTurns(Collection<Meter> meters, int rounds, double seconds) {
    for (int round = 0; round < rounds; round++) {
      meters.forEach(meter -> meter.run(seconds));
    }
  }

  private void window() {
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      task.run();
    }
    long nanos = System.nanoTime() - start;
    if (nanos < WINDOW_NANOS && calls < MOST_CALLS) {
      calls *= 2;
    } else {
      best = Math.min(best, nanos * 1e-9 / calls);
    }
  }

  double secondsPerCall() {
    return best;
  }
}
