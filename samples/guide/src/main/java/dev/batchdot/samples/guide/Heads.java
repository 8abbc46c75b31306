package dev.batchdot.samples.guide;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Each query of each head with each key of the same head. */
// guide: interface
@BatchDot(xRank = 4, yRank = 4, axes = 3, batchDims = 2)
public interface Heads {
  /** The kernel. */
  Heads INSTANCE = new HeadsKernel();

  /** (b, h, q, d) . (b, h, k, d) gives (b, h, q, k). */
  FloatTensor apply(FloatTensor queries, FloatTensor keys);
}
// guide: end
