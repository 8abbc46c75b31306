package dev.batchdot.kernels;

/** Picks the kernel of a layout for {@code $type$} arrays, and enters it without tensors. */
final class $Type$Kernels {
  private $Type$Kernels() {}

  static void contract(
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
}
