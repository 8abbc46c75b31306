package dev.batchdot.samples.benchmarks;

/** The generated kernels: arrays in and out. */
@Library("batchdot")
public class BatchdotBenchmark extends SuiteBenchmark {
  @SuppressWarnings("NullAway.Init") // By prepare.
  private Runnable kernel;

  /** JMH calls it. */
  public BatchdotBenchmark() {}

  @Override
  void prepare(FloatProblem problem) {
    kernel = problem.kernel(path());
  }

  CallPath path() {
    return CallPath.STATIC;
  }

  @Override
  void multiply() {
    kernel.run();
  }

  /** The kernel wrote to {@code out} itself. */
  @Override
  void copyResult(float[] out) {}
}
