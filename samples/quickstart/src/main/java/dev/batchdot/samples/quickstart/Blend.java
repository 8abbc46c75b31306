package dev.batchdot.samples.quickstart;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Axis 1 of x with axis 2 of y: (b, 20, 1) . (b, 30, 20) gives (b, 1, 30). */
@BatchDot(
    xRank = 3,
    yRank = 3,
    axes = {1, 2})
public interface Blend {
  /** The kernel. */
  Blend INSTANCE = new BlendKernel();

  /** The sums over axis 1 of x and axis 2 of y. */
  FloatTensor apply(FloatTensor weights, FloatTensor values);
}
