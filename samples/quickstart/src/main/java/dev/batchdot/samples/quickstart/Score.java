package dev.batchdot.samples.quickstart;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Each user with the 30 items on offer: (b, 20) . (b, 30, 20) gives (b, 30). */
@BatchDot(
    xRank = 2,
    yRank = 3,
    axes = {1, 2},
    xShape = {BatchDot.DYNAMIC, 20},
    yShape = {BatchDot.DYNAMIC, 30, 20})
public interface Score {
  /** The kernel. */
  Score INSTANCE = new ScoreKernel();

  /** One score for each user and item. */
  FloatTensor apply(FloatTensor users, FloatTensor items);
}
