package dev.batchdot.samples.search;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/**
 * How near each question is to each document: the cosine of their angle, for vectors of length 1.
 */
@BatchDot(
    xRank = 3,
    yRank = 3,
    axes = {2, 2},
    xShape = {DYNAMIC, DYNAMIC, 384},
    yShape = {DYNAMIC, DYNAMIC, 384})
public interface Score {
  /** The generated kernel. */
  Score INSTANCE = new ScoreKernel();

  /** (1, q, 384) · (1, n, 384) -> (1, q, n). */
  FloatTensor apply(FloatTensor questions, FloatTensor documents);
}
