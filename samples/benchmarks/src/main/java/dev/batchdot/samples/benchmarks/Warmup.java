package dev.batchdot.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The first seconds of a kernel, cut into windows of about two milliseconds. */
final class Warmup {
  private static final double SECONDS = 3;
  private static final double SECONDS_OF_FINAL_SPEED = 0.5;
  private static final double STEADY = 0.9;

  /** So many windows in a row must be steady, as one may be by chance. */
  private static final int IN_A_ROW = 3;

  private static final double WINDOW = 2e-3;

  private final List<Window> windows = new ArrayList<>();

  /** Calls a second, from one time to another; both in seconds since the first call. */
  private record Window(double start, double end, int calls) {
    double speed() {
      return calls / (end - start);
    }
  }

  /** Loading the kernel's classes counts: it is the first call that makes them load. */
  Warmup(Supplier<Runnable> loading) {
    long begin = System.nanoTime();
    Runnable kernel = loading.get();
    double start = 0;
    while (start < SECONDS) {
      int calls = 0;
      double end;
      do {
        kernel.run();
        calls++;
        end = (System.nanoTime() - begin) * 1e-9;
      } while (end - start < WINDOW);
      windows.add(new Window(start, end, calls));
      start = end;
    }
  }

  double secondsToSteadySpeed() {
    double steady = STEADY * finalSpeed();
    int inARow = 0;
    for (int i = 0; i < windows.size(); i++) {
      inARow = windows.get(i).speed() >= steady ? inARow + 1 : 0;
      if (inARow == IN_A_ROW) {
        return windows.get(i - IN_A_ROW + 1).start();
      }
    }
    return SECONDS;
  }

  /** The median, so that neither a pause nor a lucky window decides. */
  private double finalSpeed() {
    double[] last =
        windows.stream()
            .filter(window -> window.start() > SECONDS - SECONDS_OF_FINAL_SPEED)
            .mapToDouble(Window::speed)
            .sorted()
            .toArray();
    return last[last.length / 2];
  }
}
