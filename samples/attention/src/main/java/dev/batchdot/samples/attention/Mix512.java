package dev.batchdot.samples.attention;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;

/**
 * The values of a text, by the weights that each query gives them.
 *
 * <p>(b, 12, 512, 512) · (b, 12, 512, 64) -> (b, 12, 512, 64)
 */
@BatchDot(
    xRank = 4,
    yRank = 4,
    axes = {3, 2},
    batchDims = 2,
    xShape = {DYNAMIC, 12, 512, 512},
    yShape = {DYNAMIC, 12, 512, 64})
interface Mix512 extends HeadProduct {
  /** The generated kernel. */
  Mix512 INSTANCE = new Mix512Kernel();
}
