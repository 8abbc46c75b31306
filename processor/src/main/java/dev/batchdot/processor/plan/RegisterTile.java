package dev.batchdot.processor.plan;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The sums that a plan holds in registers, and the walk of that block.
 *
 * @param down the walk from one row of registers to the next
 * @param across the walk along the lanes
 * @param vectors the registers across a row
 * @param lanes the elements of a register; 1 for scalars
 * @param bits the width of a register; 0 for scalars
 * @param sums how many registers share one register of outputs, step by step in turn
 * @param loads how many registers one step reads
 */
public record RegisterTile(
    Loop down, Loop across, int vectors, int lanes, int bits, int sums, int loads) {
  /** Checks that the lanes hold what a pass takes. */
  public RegisterTile {
    if (across.step() > vectors * lanes || sums < 1 || loads < 1) {
      throw new IllegalArgumentException(vectors + " x " + lanes + " lanes for " + across);
    }
  }

  /** How many rows of registers there are. */
  public int rows() {
    return down.step();
  }

  /** How many registers one step multiplies and adds to. */
  public int multiplyAdds() {
    return rows() * vectors;
  }

  /** How many sums are held: accumulators, of any width. */
  public int accumulators() {
    return multiplyAdds() * sums;
  }

  /** Where each register of a row begins, the last early enough to end with the row. */
  public List<Integer> offsets() {
    int last = Math.max(0, across.step() - lanes);
    return IntStream.range(0, vectors).map(v -> Math.min(v * lanes, last)).boxed().toList();
  }

  /**
   * The share of lanes whose result is new, over a whole item: others repeat what a neighbour
   * computes, or reach beyond the end. Empty where extents are unknown.
   */
  public OptionalDouble usefulShare() {
    boolean known = across.isKnown() && (down.isKnown() || down.repeatsNothing());
    if (!known) {
      return OptionalDouble.empty();
    }
    double rowShare = down.repeatsNothing() ? 1 : (double) down.extent() / down.taken();
    return OptionalDouble.of(rowShare * across.extent() / computedAcross());
  }

  private int computedAcross() {
    return switch (across.tail()) {
      case OVERLAP -> across.count() * vectors * lanes;
      case SHORTER, OWN_LOOPS -> across.extent();
      case FEWER_LANES -> (across.extent() + lanes - 1) / lanes * lanes;
    };
  }

  @Override
  public String toString() {
    String shape = rows() + " x " + vectors;
    String kind = bits == 0 ? " scalar accumulators" : " registers of " + bits + " bits";
    return shape + kind + (sums == 1 ? "" : ", " + sums + " of each");
  }
}
