package dev.batchdot.samples.search;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.util.function.Supplier;

/** Scores a second of the kernel and of the generic path on the same operands. */
record Throughput(double kernel, double genericPath) {
  private static final int ROUNDS = 10;
  private static final long NANOS_A_ROUND = 60_000_000;

  static Throughput measure(FloatTensor questions, FloatTensor documents) {
    Supplier<FloatTensor> kernel = () -> Score.INSTANCE.apply(questions, documents);
    Supplier<FloatTensor> genericPath = () -> BatchDots.batchDot(questions, documents, 2, 2);
    // By turns, so that what else the machine does meets both alike. The first time warms up.
    alternate(new Meter(kernel), new Meter(genericPath));
    return alternate(new Meter(kernel), new Meter(genericPath));
  }

  private static Throughput alternate(Meter kernel, Meter genericPath) {
    for (int round = 0; round < ROUNDS; round++) {
      kernel.run();
      genericPath.run();
    }
    return new Throughput(kernel.scoresPerSecond(), genericPath.scoresPerSecond());
  }

  private static final class Meter {
    private final Supplier<FloatTensor> scores;
    private long made;
    private long nanos;

    Meter(Supplier<FloatTensor> scores) {
      this.scores = scores;
    }

    void run() {
      long start = System.nanoTime();
      long elapsed;
      do {
        made += scores.get().data().length;
        elapsed = System.nanoTime() - start;
      } while (elapsed < NANOS_A_ROUND);
      nanos += elapsed;
    }

    double scoresPerSecond() {
      return made * 1e9 / nanos;
    }
  }
}
