package dev.batchdot.samples.guide;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;
import dev.batchdot.Specialize;

/** Matrices of any size, of which two sizes are common. */
// guide: interface
@BatchDot(
    xRank = 3,
    yRank = 3,
    specialize = {
      @Specialize(
          xShape = {DYNAMIC, 8, 8},
          yShape = {DYNAMIC, 8, 8}),
      @Specialize(
          xShape = {DYNAMIC, 32, 32},
          yShape = {DYNAMIC, 32, 32})
    })
public interface Layers {
  /** The kernel. */
  Layers INSTANCE = new LayersKernel();

  /** (b, m, k) . (b, k, n) gives (b, m, n). */
  FloatTensor apply(FloatTensor x, FloatTensor y);
}
// guide: end
