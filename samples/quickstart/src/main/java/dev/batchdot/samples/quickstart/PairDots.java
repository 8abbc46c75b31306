package dev.batchdot.samples.quickstart;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Each row of x with the same row of y: (b, k) . (b, k) gives (b, 1). */
@BatchDot(xRank = 2, yRank = 2, axes = 1)
public interface PairDots {
  /** The kernel. */
  PairDots INSTANCE = new PairDotsKernel();

  /** The dot products of the rows. */
  FloatTensor apply(FloatTensor x, FloatTensor y);
}
