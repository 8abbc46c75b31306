package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.Panels;

/**
 * When a ladder plan copies rows of x that are neighbours in memory, and into strips of which
 * width: of a line of the cache, for narrower ones read lines more than once, and wider ones leave
 * the first cache.
 *
 * <p>It pays for a large x. (A Zen 3 core, 256 bits, % of the peak without and with strips: float
 * 160 cubed, 100 KiB, 84 and 81; 256 cubed, 256 KiB, 73 and 83; 512 cubed 57 and 74; double 500
 * cubed 47 and 66; 512 KiB and more by 3 panels of columns 75 and 74.)
 *
 * @see Panels#payForRows
 */
public record LadderStripsPlan(ElementType elementType) {
  private static final int LEAST_BYTES = 256 << 10;

  /** The rows of a strip; the last takes up to one tile more. */
  public int rows() {
    return Panels.CACHE_LINE / elementType.bytes();
  }

  /** The elements of an x from which on that pays. */
  public int leastElements() {
    return LEAST_BYTES / elementType.bytes();
  }
}
