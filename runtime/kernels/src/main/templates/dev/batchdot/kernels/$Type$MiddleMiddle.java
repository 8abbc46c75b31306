package dev.batchdot.kernels;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDot;

/** x is [mo][k][mi], y is [no][k][ni]. */
@BatchDot(
    xRank = 4,
    yRank = 4,
    axes = {2, 2})
interface $Type$MiddleMiddle {
  void apply($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
