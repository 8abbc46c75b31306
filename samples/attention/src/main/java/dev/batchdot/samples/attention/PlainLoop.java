package dev.batchdot.samples.attention;

/** The contraction as one would write it by hand. */
final class PlainLoop {
  private PlainLoop() {}

  static void apply(Problem problem, float[] out) {
    int m = problem.m();
    int k = problem.k();
    int n = problem.n();
    float[] x = problem.x().data();
    float[] y = problem.y().data();
    int nextColumn = problem.nextColumn();
    int nextTerm = problem.nextTerm();
    for (int item = 0; item < problem.items(); item++) {
      for (int row = 0; row < m; row++) {
        int xAt = (item * m + row) * k;
        for (int column = 0; column < n; column++) {
          int yAt = item * k * n + column * nextColumn;
          float sum = 0;
          for (int term = 0; term < k; term++) {
            sum += x[xAt + term] * y[yAt + term * nextTerm];
          }
          out[(item * m + row) * n + column] = sum;
        }
      }
    }
  }
}
