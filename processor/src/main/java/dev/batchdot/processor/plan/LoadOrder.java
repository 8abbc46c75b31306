package dev.batchdot.processor.plan;

/**
 * How C2 is kept from loading all that a step along k multiplies before it multiplies anything: a
 * tile whose step has more operands than there are registers beside its sums then sends sums
 * through memory, at each step.
 *
 * <p>C2 takes the instructions of a loop's body by how long the rest takes after them, then by how
 * many inputs they have, if these are ready. A load of x whose index is ready goes before the
 * computation of y's index, therefore, and there may be many of them. Two things make C2 begin with
 * y. Both were found by trying, and by reading what C2 emitted; with other code around a tile, C2's
 * choice may be another one. Measured on a Zen 3 core, 256 bits, 16 registers, JDK 25, % of the
 * peak:
 *
 * <ul>
 *   <li>The loop begins with a 0 that C2 does not know, where x's index takes a multiplication and
 *       y's shifts and additions. x transposed: float (100,64)x(64,96), y too, 5 x 2 33, so 83;
 *       double (250,64)x(64,64) 6 x 2 42 and 89, (1000,64)x(64,64) 5 x 2 38 and 74. Where y's index
 *       takes the same multiplication that harms: 90 cubed, 6 x 2, 90 and 40.
 *   <li>The row is clamped though its steps are whole. Both transposed: 100 cubed 5 x 2 31 and 79,
 *       double 34 and 82; 60 cubed 6 x 2 39 and 77.
 * </ul>
 *
 * @param sums the registers that sums take
 * @param operands how many registers a step loads
 * @param registers how many there are
 * @param xDistance how far apart in x two steps along k are
 * @param yDistance the same for y, or for the panel that it was packed to
 */
record LoadOrder(int sums, int operands, int registers, int xDistance, int yDistance) {
  /** Whether all operands of a step do not fit beside the sums. */
  boolean matters() {
    return sums + operands > registers;
  }

  /** Whether C2 must not know that the loop along k begins at 0. */
  boolean hidesStart() {
    return matters() && isMultiplied(xDistance) && !isMultiplied(yDistance);
  }

  /** Whether C2 has no shifts and one addition for it. */
  private static boolean isMultiplied(int distance) {
    return Integer.bitCount(distance) > 2 && Integer.bitCount(distance + 1) > 1;
  }
}
