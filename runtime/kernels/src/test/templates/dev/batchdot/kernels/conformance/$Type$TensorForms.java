package dev.batchdot.kernels.conformance;

import dev.batchdot.$Type$Tensor;

/** The two tensor forms. Generated interfaces extend it, so that tests call kernels directly. */
public interface $Type$TensorForms {
  /** Allocates the result. */
  $Type$Tensor tensors($Type$Tensor x, $Type$Tensor y);

  /** Writes to a tensor. */
  void intoTensor($Type$Tensor x, $Type$Tensor y, $Type$Tensor out);
}
