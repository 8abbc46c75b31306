package dev.batchdot.processor.plan;

/**
 * How much work the methods that hold the loops get in a call. HotSpot compiles what is called
 * often: methods that run some thousand operations a call warm up fast, and the call is little
 * beside them.
 */
final class CallSize {
  private static final int OPERATIONS = 6_000;

  private CallSize() {}

  /** Whether so many operations are too many for one call. */
  static boolean exceededBy(long operations) {
    return operations > OPERATIONS;
  }

  /** How many pieces of so many operations a call gets. */
  static int pieces(long operations) {
    return (int) Math.max(1, OPERATIONS / operations);
  }
}
