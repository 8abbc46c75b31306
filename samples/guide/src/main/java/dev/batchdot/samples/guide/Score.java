package dev.batchdot.samples.guide;

// guide: interface
import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Scores each user on 30 items: (b, 20) . (b, 30, 20) gives (b, 30). */
@BatchDot(
    xRank = 2,
    yRank = 3,
    axes = {1, 2},
    xShape = {DYNAMIC, 20},
    yShape = {DYNAMIC, 30, 20})
public interface Score {
  /** The kernel, which javac generates. */
  Score INSTANCE = new ScoreKernel();

  /** One score for each user and item. */
  FloatTensor apply(FloatTensor users, FloatTensor items);
}
// guide: end
