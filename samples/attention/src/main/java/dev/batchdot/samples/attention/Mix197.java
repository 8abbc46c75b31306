package dev.batchdot.samples.attention;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;

/**
 * The values of an image, by the weights that each query gives them.
 *
 * <p>(b, 12, 197, 197) · (b, 12, 197, 64) -> (b, 12, 197, 64)
 */
@BatchDot(
    xRank = 4,
    yRank = 4,
    axes = {3, 2},
    batchDims = 2,
    xShape = {DYNAMIC, 12, 197, 197},
    yShape = {DYNAMIC, 12, 197, 64})
interface Mix197 extends HeadProduct {
  /** The generated kernel. */
  Mix197 INSTANCE = new Mix197Kernel();
}
