package dev.batchdot.kernels;

import dev.batchdot.spi.CanonicalKernels;

/** The kernels that the generic path runs, found by it through {@link java.util.ServiceLoader}. */
public final class RuntimeKernels implements CanonicalKernels {
  /** Makes the one provider; it has no state. */
  public RuntimeKernels() {}

  @Override
  public void contract(
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      float[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    FloatKernels.contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
  }

  @Override
  public void contract(
      double[] x,
      int xOffset,
      double[] y,
      int yOffset,
      double[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    DoubleKernels.contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
  }

  @Override
  public void contract(
      int[] x,
      int xOffset,
      int[] y,
      int yOffset,
      int[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    IntKernels.contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
  }

  @Override
  public void contract(
      long[] x,
      int xOffset,
      long[] y,
      int yOffset,
      long[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    LongKernels.contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
  }

  @Override
  public String plan(String elementType, int mi, int ni) {
    String plans =
        switch (elementType) {
          case "float" -> FloatLayoutsKernel.plan();
          case "double" -> DoubleLayoutsKernel.plan();
          case "int" -> IntLayoutsKernel.plan();
          case "long" -> LongLayoutsKernel.plan();
          default -> throw new IllegalArgumentException(elementType);
        };
    return Layout.of(mi, ni).planIn(plans);
  }
}
