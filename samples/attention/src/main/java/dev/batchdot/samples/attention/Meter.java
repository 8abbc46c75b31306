package dev.batchdot.samples.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The time of one call of a task, taken by turns with others, so that a bad second meets all. */
final class Meter {
  private final Runnable task;
  private final List<Double> seconds = new ArrayList<>();

  Meter(Runnable task) {
    this.task = task;
  }

  /** Warms all of them up, then takes so many times of each, each over about so long. */
  static void byTurns(
      Collection<Meter> meters, double secondsOfWarmUp, int rounds, double secondsOfRound) {
    meters.forEach(meter -> meter.secondsPerCall(secondsOfWarmUp));
    for (int round = 0; round < rounds; round++) {
      meters.forEach(meter -> meter.seconds.add(meter.secondsPerCall(secondsOfRound)));
    }
  }

  private double secondsPerCall(double atLeast) {
    long start = System.nanoTime();
    long nanos;
    int calls = 0;
    do {
      task.run();
      calls++;
      nanos = System.nanoTime() - start;
    } while (nanos < atLeast * 1e9);
    return nanos * 1e-9 / calls;
  }

  double medianSeconds() {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
