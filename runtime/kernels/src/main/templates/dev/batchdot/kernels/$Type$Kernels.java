package dev.batchdot.kernels;

import dev.batchdot.spi.$Type$CanonicalKernels;

/**
 * The kernels that the generic path runs for {@code $type$} tensors, found by it through {@link
 * java.util.ServiceLoader}: picks a layout and enters its loops without tensors.
 */
public final class $Type$Kernels implements $Type$CanonicalKernels {
  /** Makes the one provider; it has no state. */
  public $Type$Kernels() {}

  @Override
  public void contract(
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset,
      int batch,
      int mo,
      int k,
      int mi,
      int no,
      int ni) {
    switch (Layout.of(mi, ni)) {
      case LAST_LAST ->
          $Type$LayoutsKernel.contractLastLast(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, no);
      case LAST_MIDDLE ->
          $Type$LayoutsKernel.contractLastMiddle(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, no, ni);
      case MIDDLE_LAST ->
          $Type$LayoutsKernel.contractMiddleLast(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no);
      case MIDDLE_MIDDLE ->
          $Type$LayoutsKernel.contractMiddleMiddle(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
    }
  }

  @Override
  public String plan(int mi, int ni) {
    return Layout.of(mi, ni).planIn($Type$LayoutsKernel.plan());
  }
}
