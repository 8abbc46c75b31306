package dev.batchdot.processor.report;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.RegisterTile;
import dev.batchdot.processor.plan.Target;
import java.util.OptionalDouble;

/**
 * A core that the roofline is drawn for: what it does in a cycle. The bandwidths are about those of
 * the Zen 4 core of our benchmarks, which at 3.7 GHz reads 28 GB/s from memory and 105 to 120 from
 * its second cache.
 *
 * @param units multiply-adds in a cycle, of registers of any width
 * @param loads registers read in a cycle
 * @param memory bytes in a cycle
 * @param cache bytes in a cycle from the second cache
 */
record Roof(int units, int loads, int memory, int cache) {
  static final Roof ASSUMED = new Roof(2, 2, 8, 32);

  /** Operations in a cycle with registers of this width; 0 bits is a scalar. */
  int peak(int bits, ElementType elementType) {
    int lanes = bits == 0 ? 1 : Target.lanes(bits, elementType);
    return 2 * units * lanes;
  }

  /** The same with registers as wide as the target's. */
  int peak(Target target, ElementType elementType) {
    return peak(target.bits(), elementType);
  }

  /**
   * The most operations in a cycle that a tile can do on operands in registers or the first cache:
   * the peak, times the share of lanes that do new work, times the share of cycles that multiply
   * while the tile is fed. Empty where that depends on extents.
   */
  OptionalDouble most(RegisterTile tile, ElementType elementType) {
    OptionalDouble useful = tile.usefulShare();
    if (useful.isEmpty()) {
      return useful;
    }
    double fed =
        Math.min(1, (double) tile.multiplyAdds() / units / ((double) tile.loads() / loads));
    return OptionalDouble.of(peak(tile.bits(), elementType) * useful.getAsDouble() * fed);
  }
}
