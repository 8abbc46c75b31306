package dev.batchdot.samples.guide;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Products of 4 x 4 matrices, which leave no garbage. */
// guide: interface
@BatchDot(
    xRank = 3,
    yRank = 3,
    xShape = {DYNAMIC, 4, 4},
    yShape = {DYNAMIC, 4, 4})
public interface Turns {
  /** The kernel. */
  Turns INSTANCE = new TurnsKernel();

  /** Into a tensor that the caller keeps. */
  void apply(FloatTensor x, FloatTensor y, FloatTensor out);

  /** The same on arrays; their lengths tell how many matrices there are. */
  void apply(float[] x, float[] y, float[] out);

  /** The same on slices of larger arrays; offsets count elements, batch counts matrices. */
  void apply(float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int batch);
}
// guide: end
