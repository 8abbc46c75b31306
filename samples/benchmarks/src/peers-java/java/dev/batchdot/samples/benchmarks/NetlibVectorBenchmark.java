package dev.batchdot.samples.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/** Netlib with the vector module. */
@Library("netlib, VectorBLAS")
@Fork(jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class NetlibVectorBenchmark extends NetlibBenchmark {
  /** JMH calls it. */
  public NetlibVectorBenchmark() {
    super("VectorBLAS");
  }
}
