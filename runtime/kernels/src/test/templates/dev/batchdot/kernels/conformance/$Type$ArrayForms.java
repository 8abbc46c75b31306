package dev.batchdot.kernels.conformance;

/** The three array forms. Generated interfaces extend it, so that tests call kernels directly. */
public interface $Type$ArrayForms {
  /** Allocates the result. */
  $type$[] arrays($type$[] x, $type$[] y);

  /** Writes to an array. */
  void intoArray($type$[] x, $type$[] y, $type$[] out);

  /** Works on slices. */
  void slices(
      $type$[] x, int xOffset, $type$[] y, int yOffset, $type$[] out, int outOffset, int batch);
}
