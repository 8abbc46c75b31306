package dev.batchdot.kernels;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDot;

/** x is [mo][k], y is [no][k]. */
@BatchDot(
    xRank = 3,
    yRank = 3,
    axes = {2, 2})
interface $Type$LastLast {
  void apply($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
