package dev.batchdot.samples.attention;

/**
 * Turns scores into weights: each row positive, with sum 1. A plain loop, as it is no contraction.
 */
final class Softmax {
  private Softmax() {}

  /**
   * Replaces each row by the softmax of {@code scale} times it.
   *
   * @param length of a row
   * @param scale at least 0
   */
  static void rows(float[] scores, int length, float scale) {
    if (scores.length % length != 0) {
      throw new IllegalArgumentException(scores.length + " scores are no rows of " + length);
    }
    for (int start = 0; start < scores.length; start += length) {
      row(scores, start, start + length, scale);
    }
  }

  private static void row(float[] scores, int start, int end, float scale) {
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = start; i < end; i++) {
      largest = Math.max(largest, scores[i]);
    }
    double sum = 0;
    for (int i = start; i < end; i++) {
      // Without the largest, exp would overflow where a score is beyond 88.
      float power = (float) Math.exp(scale * (scores[i] - largest));
      scores[i] = power;
      sum += power;
    }
    float factor = (float) (1 / sum);
    for (int i = start; i < end; i++) {
      scores[i] *= factor;
    }
  }
}
