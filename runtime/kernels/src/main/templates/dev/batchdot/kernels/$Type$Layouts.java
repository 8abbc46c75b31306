package dev.batchdot.kernels;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDot;

/**
 * The four layouts that every contraction of {@code $type$} tensors has in canonical form, by where
 * the contracted axis stands in x and in y.
 */
interface $Type$Layouts {
  /** x is [mo][k], y is [no][k]. */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2})
  void lastLast($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);

  /** x is [mo][k], y is [no][k][ni]. */
  @BatchDot(
      xRank = 3,
      yRank = 4,
      axes = {2, 2})
  void lastMiddle($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);

  /** x is [mo][k][mi], y is [no][k]. */
  @BatchDot(
      xRank = 4,
      yRank = 3,
      axes = {2, 2})
  void middleLast($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);

  /** x is [mo][k][mi], y is [no][k][ni]. */
  @BatchDot(
      xRank = 4,
      yRank = 4,
      axes = {2, 2})
  void middleMiddle($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
