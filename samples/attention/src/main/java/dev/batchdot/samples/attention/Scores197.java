package dev.batchdot.samples.attention;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;

/**
 * Each query of an image with each of its keys.
 *
 * <p>(b, 12, 197, 64) · (b, 12, 197, 64) -> (b, 12, 197, 197)
 */
@BatchDot(
    xRank = 4,
    yRank = 4,
    axes = {3, 3},
    batchDims = 2,
    xShape = {DYNAMIC, 12, 197, 64},
    yShape = {DYNAMIC, 12, 197, 64})
interface Scores197 extends HeadProduct {
  /** The generated kernel. */
  Scores197 INSTANCE = new Scores197Kernel();
}
