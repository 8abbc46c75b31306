package dev.batchdot.samples.search;

import dev.batchdot.FloatTensor;

/**
 * Whether two ways to the same scores agree.
 *
 * @param difference of two scores: the largest as a share of what rounding allows at its place
 * @param allowed what rounding allows there
 */
record Agreement(double difference, double allowed) {
  /** 16 u: what a trusted sum stays below on data like these. */
  private static final double ROUNDING = 16 * 0x1p-24;

  boolean holds() {
    return difference <= allowed;
  }

  /** Compares two results of (1, q, k) · (1, n, k) -> (1, q, n). */
  static Agreement of(FloatTensor x, FloatTensor y, FloatTensor scores, FloatTensor others) {
    int documents = y.shape().extent(1);
    Agreement worst = new Agreement(0, 0);
    for (int i = 0; i < x.shape().extent(1); i++) {
      for (int j = 0; j < documents; j++) {
        int at = i * documents + j;
        double difference = Math.abs((double) scores.data()[at] - others.data()[at]);
        Agreement here = new Agreement(difference, ROUNDING * magnitude(x, i, y, j));
        if (here.share() >= worst.share()) {
          worst = here;
        }
      }
    }
    return worst;
  }

  /** Without bounds where it doesn't hold, NaN included. */
  private double share() {
    if (!holds()) {
      return Double.POSITIVE_INFINITY;
    }
    return difference == 0 ? 0 : difference / allowed;
  }

  /** The sum of |x||y|. */
  private static double magnitude(FloatTensor x, int i, FloatTensor y, int j) {
    int length = x.shape().extent(2);
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += Math.abs((double) x.data()[i * length + k] * y.data()[j * length + k]);
    }
    return sum;
  }
}
