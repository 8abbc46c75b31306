package dev.batchdot.samples.attention;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;

/**
 * Each query of a text with each of its keys.
 *
 * <p>(b, 12, 512, 64) · (b, 12, 512, 64) -> (b, 12, 512, 512)
 */
@BatchDot(
    xRank = 4,
    yRank = 4,
    axes = {3, 3},
    batchDims = 2,
    xShape = {DYNAMIC, 12, 512, 64},
    yShape = {DYNAMIC, 12, 512, 64})
interface Scores512 extends HeadProduct {
  /** The generated kernel. */
  Scores512 INSTANCE = new Scores512Kernel();
}
