package dev.batchdot.samples.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** The same without the vector module, whatever the virtual machine that starts it has. */
@Library("batchdot, no flags")
@Fork(jvmArgs = "-Xmx2g")
public class BatchdotPlainBenchmark extends BatchdotBenchmark {
  /** JMH calls it. */
  public BatchdotPlainBenchmark() {}
}
