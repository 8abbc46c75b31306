package dev.batchdot.samples.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** Netlib without the vector module, whatever the virtual machine that starts it has. */
@Library("netlib, plain Java")
@Fork(jvmArgs = "-Xmx2g")
public class NetlibPlainBenchmark extends NetlibBenchmark {
  /** JMH calls it. */
  public NetlibPlainBenchmark() {
    super("Java11BLAS");
  }
}
