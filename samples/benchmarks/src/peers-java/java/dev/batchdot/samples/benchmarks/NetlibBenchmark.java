package dev.batchdot.samples.benchmarks;

import dev.ludovic.netlib.blas.JavaBLAS;

/**
 * The Java code of netlib, an item at a time: {@code sgemm}, {@code sgemv} for one row, {@code
 * sdot} for one number. BLAS counts by columns, so what is stored by rows is the transposed matrix
 * to it; and the transposed product is that of y and x.
 */
public abstract class NetlibBenchmark extends SuiteBenchmark {
  private static final String AS_IT_IS = "N";
  private static final String TRANSPOSED = "T";

  private final JavaBLAS blas = JavaBLAS.getInstance();

  private float[] x = {};
  private float[] y = {};
  private float[] out = {};

  /**
   * Makes sure that the library picked what is to be measured.
   *
   * @param implementation simple name of the class that has it
   */
  protected NetlibBenchmark(String implementation) {
    String picked = blas.getClass().getSimpleName();
    if (!picked.equals(implementation)) {
      throw new IllegalStateException("netlib picked " + picked + ", not " + implementation);
    }
  }

  @Override
  void prepare(FloatProblem problem) {
    x = problem.x();
    y = problem.y();
    out = problem.out();
  }

  @Override
  void multiply() {
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    boolean xTransposed = shape.xTransposed();
    boolean yTransposed = shape.yTransposed();
    for (int item = 0; item < shape.batch(); item++) {
      int xAt = item * m * k;
      int yAt = item * k * n;
      int outAt = item * m * n;
      if (m == 1 && n == 1) {
        out[outAt] = blas.sdot(k, x, xAt, 1, y, yAt, 1);
      } else if (m == 1 && yTransposed) {
        blas.sgemv(TRANSPOSED, k, n, 1, y, yAt, k, x, xAt, 1, 0, out, outAt, 1);
      } else if (m == 1) {
        blas.sgemv(AS_IT_IS, n, k, 1, y, yAt, n, x, xAt, 1, 0, out, outAt, 1);
      } else {
        blas.sgemm(
            yTransposed ? TRANSPOSED : AS_IT_IS,
            xTransposed ? TRANSPOSED : AS_IT_IS,
            n,
            m,
            k,
            1,
            y,
            yAt,
            yTransposed ? k : n,
            x,
            xAt,
            xTransposed ? m : k,
            0,
            out,
            outAt,
            n);
      }
    }
  }

  /** BLAS wrote to {@code result} itself. */
  @Override
  void copyResult(float[] result) {}
}
