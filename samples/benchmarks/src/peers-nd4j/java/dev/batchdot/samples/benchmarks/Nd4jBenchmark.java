package dev.batchdot.samples.benchmarks;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J: both batches as arrays of rank 3, multiplied at once into a third. */
@Library("ND4J")
public class Nd4jBenchmark extends SuiteBenchmark {
  private static final String THREADS = "OMP_NUM_THREADS";

  @SuppressWarnings("NullAway.Init") // By prepare, as the other two.
  private INDArray x;

  @SuppressWarnings("NullAway.Init")
  private INDArray y;

  @SuppressWarnings("NullAway.Init")
  private INDArray out;

  /** JMH calls it. */
  public Nd4jBenchmark() {
    // Its BLAS has read it before any of our code could say so.
    if (!"1".equals(System.getenv(THREADS))) {
      throw new IllegalStateException("for one thread, start it all with " + THREADS + "=1");
    }
  }

  @Override
  void prepare(FloatProblem problem) {
    int b = shape.batch();
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    x = shape.xTransposed() ? Nd4j.create(problem.x(), b, k, m) : Nd4j.create(problem.x(), b, m, k);
    y = shape.yTransposed() ? Nd4j.create(problem.y(), b, n, k) : Nd4j.create(problem.y(), b, k, n);
    out = Nd4j.create(DataType.FLOAT, b, m, n);
  }

  @Override
  void multiply() {
    Nd4j.matmul(x, y, out, shape.xTransposed(), shape.yTransposed(), false);
  }

  @Override
  void copyResult(float[] result) {
    float[] values = out.dup('c').data().asFloat();
    System.arraycopy(values, 0, result, 0, result.length);
  }

  @Override
  void release() {
    x.close();
    y.close();
    out.close();
  }
}
