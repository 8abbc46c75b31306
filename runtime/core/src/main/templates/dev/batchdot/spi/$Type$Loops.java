package dev.batchdot.spi;

/** Loops over {@code $type$} arrays: any way to run contractions in canonical form. */
@FunctionalInterface
public interface $Type$Loops {
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
}
