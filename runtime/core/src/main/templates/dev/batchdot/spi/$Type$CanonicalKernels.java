package dev.batchdot.spi;

/**
 * The kernels that the generic path runs for {@code $type$} tensors in place of the interpreter.
 * {@code batchdot-runtime} is the only provider; any other is ignored, so that what else is on the
 * class path changes no result.
 */
public interface $Type$CanonicalKernels {
  /**
   * Contracts {@code batch} items in canonical form: per item x is [mo][k][mi], y is [no][k][ni],
   * and out becomes [mo][mi][no][ni]; items follow each other. Offsets and extents count elements.
   * The caller has checked that everything lies inside the arrays, that out does not overlap an
   * input, and that out is not empty.
   */
  void contract(
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
      int ni);

  /** The plan of the kernel that runs where the inner extents are these. */
  String plan(int mi, int ni);
}
