package dev.batchdot.processor.plan;

/**
 * How much work the methods that hold the loops get in a call. HotSpot compiles what is called
 * often, so a call has to end soon; but each begins with the checks of all arrays that C2 moved out
 * of the loops, and interrupts the reading of memory in order.
 *
 * <p>Measured in November 2026 on a Zen 4 core, JDK 25, GFLOP/s with 6,000, 12,000, 24,000 and
 * 48,000 operations a call: 128 cubed 110, 116, 116, 116; 16 x (128,128)(128,64) 112, 116, 113,
 * 116; 64 x (23,17)(17,29) 79 to 89 with any. (1,64)x(64,1000), y of 512 MiB, three calls an item
 * or one: 22.4 and 25.8 GB/s.
 *
 * @param pieces how many items, tiles or groups a call gets
 * @param cold how many it gets until C2 has compiled the method; each operation on a vector takes a
 *     thousand times as long until then
 */
public record CallSize(int pieces, int cold) {
  private static final int OPERATIONS = 16_000;
  private static final int COLD_OPERATIONS = 1_000;

  /** Pieces of so many operations each. */
  static CallSize of(long operations) {
    return new CallSize(
        (int) Math.max(1, OPERATIONS / operations),
        (int) Math.max(1, COLD_OPERATIONS / operations));
  }

  /** Whether so many operations are too many for one call. */
  static boolean exceededBy(long operations) {
    return operations > OPERATIONS;
  }

  /** The same of pieces that each are {@code parts} of others. */
  CallSize times(int parts) {
    return new CallSize(pieces * parts, cold * parts);
  }
}
