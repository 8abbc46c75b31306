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
    if (swaps(mo, mi, no, ni)) {
      run(y, yOffset, x, xOffset, out, outOffset, batch, 1, k, 1, mo, mi);
    } else {
      run(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
    }
  }

  /** Whether there is one column but many rows: they change places, and the result is the same. */
  private static boolean swaps(int mo, int mi, int no, int ni) {
    return no == 1 && ni == 1 && (mo != 1 || mi != 1);
  }

  private static void run(
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
          $Type$LastLastKernel.contract(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, no);
      case LAST_MIDDLE ->
          $Type$LastMiddleKernel.contract(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, no, ni);
      case MIDDLE_LAST ->
          $Type$MiddleLastKernel.contract(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no);
      case MIDDLE_MIDDLE ->
          $Type$MiddleMiddleKernel.contract(
              x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni);
    }
  }

  @Override
  public String plan(int mo, int mi, int no, int ni) {
    return switch (swaps(mo, mi, no, ni) ? Layout.of(ni, mi) : Layout.of(mi, ni)) {
      case LAST_LAST -> $Type$LastLastKernel.plan();
      case LAST_MIDDLE -> $Type$LastMiddleKernel.plan();
      case MIDDLE_LAST -> $Type$MiddleLastKernel.plan();
      case MIDDLE_MIDDLE -> $Type$MiddleMiddleKernel.plan();
    };
  }
}
