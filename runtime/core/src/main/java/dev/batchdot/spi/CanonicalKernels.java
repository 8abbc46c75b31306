package dev.batchdot.spi;

/**
 * The kernels that the generic path runs in place of the interpreter. {@code batchdot-runtime} is
 * the only provider; any other is ignored, so that what else is on the class path changes no
 * result.
 *
 * <p>Each {@code contract} works on the canonical form. Per item x is [mo][k][mi], y is
 * [no][k][ni], and out becomes [mo][mi][no][ni]; items follow each other. Offsets and extents count
 * elements. The caller has checked that everything lies inside the arrays, that out does not
 * overlap an input, and that out is not empty.
 */
public interface CanonicalKernels {
  /** Contracts {@code batch} items of floats. */
  void contract(
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
      int ni);

  /** Contracts {@code batch} items of doubles. */
  void contract(
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
      int ni);

  /** Contracts {@code batch} items of ints. */
  void contract(
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
      int ni);

  /** Contracts {@code batch} items of longs. */
  void contract(
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
      int ni);

  /** The plan of the kernel that runs for elements of a primitive type, given by name. */
  String plan(String elementType, int mi, int ni);
}
