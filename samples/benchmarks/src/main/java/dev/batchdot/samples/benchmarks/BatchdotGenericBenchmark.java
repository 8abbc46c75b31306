package dev.batchdot.samples.benchmarks;

/** The generic path: tensors in and out. */
@Library("batchdot, generic path")
public class BatchdotGenericBenchmark extends BatchdotBenchmark {
  /** JMH calls it. */
  public BatchdotGenericBenchmark() {}

  @Override
  CallPath path() {
    return CallPath.TENSORS;
  }
}
