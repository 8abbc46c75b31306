package dev.batchdot.kernels.conformance;

/** What arrays hold before they are written to: an output that is missed, or added to, shows it. */
final class Garbage {
  static final float FLOAT = Float.NaN;
  static final double DOUBLE = Double.NaN;
  static final int INT = 77;
  static final long LONG = 77;

  private Garbage() {}
}
