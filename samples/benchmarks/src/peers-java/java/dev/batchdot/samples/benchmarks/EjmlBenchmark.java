package dev.batchdot.samples.benchmarks;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** EJML: a dense matrix for each item. */
@Library("EJML")
public class EjmlBenchmark extends SuiteBenchmark {
  private FMatrixRMaj[] x = {};
  private FMatrixRMaj[] y = {};
  private FMatrixRMaj[] out = {};

  /** JMH calls it. */
  public EjmlBenchmark() {}

  @Override
  void prepare(FloatProblem problem) {
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    x = shape.xTransposed() ? matrices(problem.x(), k, m) : matrices(problem.x(), m, k);
    y = shape.yTransposed() ? matrices(problem.y(), n, k) : matrices(problem.y(), k, n);
    out = matrices(problem.out(), m, n);
  }

  private FMatrixRMaj[] matrices(float[] items, int rows, int columns) {
    FMatrixRMaj[] matrices = new FMatrixRMaj[shape.batch()];
    int size = rows * columns;
    Arrays.setAll(
        matrices,
        item ->
            new FMatrixRMaj(
                rows, columns, true, Arrays.copyOfRange(items, item * size, (item + 1) * size)));
    return matrices;
  }

  @Override
  void multiply() {
    boolean xTransposed = shape.xTransposed();
    boolean yTransposed = shape.yTransposed();
    for (int item = 0; item < x.length; item++) {
      if (xTransposed && yTransposed) {
        CommonOps_FDRM.multTransAB(x[item], y[item], out[item]);
      } else if (xTransposed) {
        CommonOps_FDRM.multTransA(x[item], y[item], out[item]);
      } else if (yTransposed) {
        CommonOps_FDRM.multTransB(x[item], y[item], out[item]);
      } else {
        CommonOps_FDRM.mult(x[item], y[item], out[item]);
      }
    }
  }

  @Override
  void copyResult(float[] result) {
    int size = shape.m() * shape.n();
    for (int item = 0; item < out.length; item++) {
      System.arraycopy(out[item].data, 0, result, item * size, size);
    }
  }
}
