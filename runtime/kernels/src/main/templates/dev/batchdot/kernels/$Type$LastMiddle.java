package dev.batchdot.kernels;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDot;

/** x is [mo][k], y is [no][k][ni]. */
@BatchDot(
    xRank = 3,
    yRank = 4,
    axes = {2, 2})
interface $Type$LastMiddle {
  void apply($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
