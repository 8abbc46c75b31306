package dev.batchdot.samples.attention;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;

/** What needs no other library. */
enum OwnContender implements Contender {
  KERNEL("batchdot, generated kernel") {
    @Override
    Runnable into(Problem problem, FloatTensor out) {
      float[] x = problem.x().data();
      float[] y = problem.y().data();
      return () -> problem.kernel().apply(x, y, out.data());
    }
  },
  GENERIC_PATH("batchdot, generic path") {
    @Override
    Runnable into(Problem problem, FloatTensor out) {
      Axes axes = problem.axes();
      return () -> BatchDots.batchDotInto(problem.x(), problem.y(), out, axes);
    }
  },
  PLAIN_LOOP("plain loop") {
    @Override
    Runnable into(Problem problem, FloatTensor out) {
      return () -> PlainLoop.apply(problem, out.data());
    }
  };

  private final String label;

  OwnContender(String label) {
    this.label = label;
  }

  abstract Runnable into(Problem problem, FloatTensor out);

  @Override
  public String label() {
    return label;
  }

  @Override
  public Call prepare(Problem problem) {
    FloatTensor out = problem.emptyResult();
    Runnable task = into(problem, out);
    return new Call() {
      @Override
      public void run() {
        task.run();
      }

      @Override
      public float[] result() {
        return out.data();
      }
    };
  }
}
