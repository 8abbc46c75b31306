package dev.batchdot.samples.guide;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Each row of x with the same row of y. */
// guide: interface
@BatchDot(xRank = 2, yRank = 2, axes = 1)
public interface RowDots {
  /** The kernel. */
  RowDots INSTANCE = new RowDotsKernel();

  /** (b, k) . (b, k) gives (b, 1). */
  FloatTensor apply(FloatTensor x, FloatTensor y);
}
// guide: end
