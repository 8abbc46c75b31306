package dev.batchdot.samples.attention;

import dev.batchdot.FloatTensor;

/**
 * A contraction of matrices, one for each head of each sequence. The annotated interfaces inherit
 * both forms, so that programs can hold any of them alike.
 */
interface HeadProduct {
  /** For tensors; makes the result. */
  FloatTensor apply(FloatTensor x, FloatTensor y);

  /** For plain arrays; the lengths tell how many sequences there are. */
  void apply(float[] x, float[] y, float[] out);
}
