package dev.batchdot.samples.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** The same without the vector module, whatever the virtual machine that starts it has. */
@Library("batchdot, generic path, no flags")
@Fork(jvmArgs = "-Xmx2g")
public class BatchdotGenericPlainBenchmark extends BatchdotGenericBenchmark {
  /** JMH calls it. */
  public BatchdotGenericPlainBenchmark() {}
}
