package dev.batchdot.processor.plan;

/**
 * How much work the methods that hold the loops get in a call. HotSpot compiles what is called
 * often: methods that run some thousand operations a call warm up fast, and the call is little
 * beside them.
 */
final class CallSize {
  private static final int OPERATIONS = 6_000;

  /**
   * The same where y is read from memory in order, in which each call is an interruption. Measured
   * on (1,64)x(64,1000), y of 512 MiB, three calls an item or one: 22.4 and 25.8 GB/s.
   */
  private static final int OPERATIONS_IN_ORDER = 16_000;

  private CallSize() {}

  /** Whether so many operations are too many for one call. */
  static boolean exceededBy(long operations, boolean inOrder) {
    return operations > most(inOrder);
  }

  /** How many pieces of so many operations a call gets. */
  static int pieces(long operations, boolean inOrder) {
    return (int) Math.max(1, most(inOrder) / operations);
  }

  private static int most(boolean inOrder) {
    return inOrder ? OPERATIONS_IN_ORDER : OPERATIONS;
  }
}
