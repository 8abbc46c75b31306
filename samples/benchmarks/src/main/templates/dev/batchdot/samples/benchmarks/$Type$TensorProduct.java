package dev.batchdot.samples.benchmarks;

import dev.batchdot.$Type$Tensor;

/** {@link $Type$Product} for tensors, which bring their extents along. */
interface $Type$TensorProduct {
  void apply($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
