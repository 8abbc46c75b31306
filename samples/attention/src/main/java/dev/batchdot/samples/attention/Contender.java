package dev.batchdot.samples.attention;

/**
 * A way to compute a {@link Problem}. Those of other libraries are in profiles of the build, and
 * found as services.
 */
interface Contender {
  /** As tables show it. */
  String label();

  /** Puts the operands into the library's own types; that is not timed. */
  Call prepare(Problem problem);

  /** What is timed. */
  interface Call extends Runnable {
    /** Of the last run, as one array. */
    float[] result();
  }
}
