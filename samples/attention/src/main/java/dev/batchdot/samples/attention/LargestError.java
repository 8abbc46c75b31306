package dev.batchdot.samples.attention;

/**
 * How far a result is from a plain loop in double.
 *
 * @param error the largest as a share of what is allowed at its place
 * @param bound what is allowed there
 */
record LargestError(double error, double bound) {
  /** The longest running sum, by batchdot's promise for float and double. */
  private static final int BLOCK = 256;

  private static final double UNIT = 0x1p-24;
  private static final double UNIT_OF_DOUBLE = 0x1p-53;

  static LargestError of(Problem problem, float[] result) {
    int m = problem.m();
    int k = problem.k();
    int n = problem.n();
    float[] x = problem.x().data();
    float[] y = problem.y().data();
    int nextColumn = problem.nextColumn();
    int nextTerm = problem.nextTerm();
    double roundings = Math.min(k, BLOCK) + Math.ceil((double) k / BLOCK);
    // This loop rounds as well.
    double allowed = roundings * UNIT + k * UNIT_OF_DOUBLE;
    LargestError worst = new LargestError(0, 0);
    for (int item = 0; item < problem.items(); item++) {
      for (int row = 0; row < m; row++) {
        int xAt = (item * m + row) * k;
        for (int column = 0; column < n; column++) {
          int yAt = item * k * n + column * nextColumn;
          double sum = 0;
          double magnitude = 0;
          for (int term = 0; term < k; term++) {
            double product = (double) x[xAt + term] * y[yAt + term * nextTerm];
            sum += product;
            magnitude += Math.abs(product);
          }
          double error = Math.abs(result[(item * m + row) * n + column] - sum);
          LargestError here = new LargestError(error, allowed * magnitude);
          if (here.share() > worst.share()) {
            worst = here;
          }
        }
      }
    }
    return worst;
  }

  boolean isWithinBound() {
    return error <= bound;
  }

  /** Of the bound; above 1 where the error is beyond it, and infinite where it is NaN. */
  double share() {
    if (Double.isNaN(error)) {
      return Double.POSITIVE_INFINITY;
    }
    return error == 0 ? 0 : error / bound;
  }
}
