package dev.batchdot.spi;

import java.util.concurrent.locks.LockSupport;

/**
 * What generated kernels do until C2 has compiled their loops.
 *
 * <p>Until then each operation on a vector is a call of what the vector module does instead: a
 * thousand times as slow, and dozens of methods that get hot themselves and stand before the
 * kernel's own in the queues of the compilers, the longer the more of them run. So a kernel that is
 * called again waits for the compilers, some times as long as its work just took.
 *
 * <p>Measured in November 2026 on a shared Cascade Lake core, JDK 25, 512 bits, kernels one after
 * another in one virtual machine, ms from the loading of the class until C2 begins with its loops,
 * with few dry calls behind much work and without pauses, and as it is now: 1,000 dot products of
 * 128 470 to more than 700, 110 to 280; 256 x 4 cubed 110 to 350, 40 to 150; 128 x 16 cubed 40 to
 * 170, 25 to 31; 32 x 32 cubed, y transposed, 460 to 560, 70 to 140. On the generic path, from the
 * first call to a third of the final speed: 490 to 720, 130 to 190; 120 to 630, 130 to 190; 50 to
 * 210, 110; 280 to 680 or never in 0.8 s, 380 to 500.
 */
public final class WarmUp {
  private static final int TIMES = 10;

  /** Work that takes less is compiled. */
  private static final long LEAST_NANOS = 100_000;

  private static final long MOST_NANOS = 10_000_000;

  private WarmUp() {}

  /**
   * Waits, at most 10 ms, if that work was slow.
   *
   * @param nanos how long some work took that takes a few microseconds when it is compiled
   */
  public static void letCompile(long nanos) {
    if (nanos >= LEAST_NANOS) {
      LockSupport.parkNanos(TIMES * Math.min(nanos, MOST_NANOS / TIMES));
    }
  }
}
