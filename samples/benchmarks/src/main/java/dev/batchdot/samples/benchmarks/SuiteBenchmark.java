package dev.batchdot.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The suite on one library, called as its users call it: what they would make once is made before,
 * in the library's own types. JMH wants it public, as all that extend it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class SuiteBenchmark {
  /** JMH goes through all of them. */
  @SuppressWarnings("NullAway.Init") // JMH sets it.
  @Param
  public SuiteShape shape;

  /** For subclasses only. */
  protected SuiteBenchmark() {}

  /** Multiplies once and compares the result with that of a plain loop. */
  @Setup
  public void setUp() {
    FloatProblem problem = new FloatProblem(shape, shape.batch());
    prepare(problem);
    multiply();
    copyResult(problem.out());
    problem.check();
  }

  /** What is timed. */
  @Benchmark
  public void suite() {
    multiply();
  }

  /** Gives native memory back. */
  @TearDown
  public void tearDown() {
    release();
  }

  /** Keeps the operands in the library's own types. */
  abstract void prepare(FloatProblem problem);

  abstract void multiply();

  /** Copies the result of the last {@link #multiply}. */
  abstract void copyResult(float[] out);

  void release() {}
}
