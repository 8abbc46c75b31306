package dev.batchdot.samples.attention;

import dev.ludovic.netlib.blas.JavaBLAS;

/**
 * The Java code of netlib, with vectors where the module is there. BLAS counts by columns: what is
 * stored by rows is the transposed matrix to it, and the transposed product is that of y and x.
 */
public final class NetlibPeer implements Contender {
  private final JavaBLAS blas = JavaBLAS.getInstance();

  /** The service loader calls it. */
  public NetlibPeer() {}

  @Override
  public String label() {
    return "netlib, " + blas.getClass().getSimpleName();
  }

  @Override
  public Call prepare(Problem problem) {
    float[] out = problem.emptyResult().data();
    return new Call() {
      @Override
      public void run() {
        for (int item = 0; item < problem.items(); item++) {
          multiply(problem, item, out);
        }
      }

      @Override
      public float[] result() {
        return out;
      }
    };
  }

  private void multiply(Problem problem, int item, float[] out) {
    float[] x = problem.x().data();
    float[] y = problem.y().data();
    int m = problem.m();
    int k = problem.k();
    int n = problem.n();
    String layout = problem.yTransposed() ? "T" : "N";
    int yColumns = problem.yTransposed() ? k : n;
    int xAt = item * m * k;
    int yAt = item * k * n;
    int outAt = item * m * n;
    blas.sgemm(layout, "N", n, m, k, 1, y, yAt, yColumns, x, xAt, k, 0, out, outAt, n);
  }
}
