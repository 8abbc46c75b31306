package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an axis that is walked in equal steps: first the whole tiles, then what remains.
 *
 * @param from the first index; {@link BatchDot#DYNAMIC}: where the segment before ended
 * @param to the index behind the last; {@link BatchDot#DYNAMIC}: as far as whole steps go
 * @param step the tile's size along this axis
 */
public record Segment(int from, int to, int step) {
  /** Whether the segment is one step, so that no loop is needed. */
  public boolean isSingle() {
    return from != BatchDot.DYNAMIC && to != BatchDot.DYNAMIC && to - from == step;
  }

  /**
   * The segments of an axis of {@code extent}, which may be unknown, under tiles of {@code step}.
   */
  static List<Segment> of(int extent, int step) {
    List<Segment> segments = new ArrayList<>();
    if (extent == BatchDot.DYNAMIC) {
      segments.add(new Segment(0, BatchDot.DYNAMIC, step));
      if (step > 1) {
        segments.add(new Segment(BatchDot.DYNAMIC, BatchDot.DYNAMIC, 1));
      }
      return segments;
    }
    int whole = extent - extent % step;
    segments.add(new Segment(0, whole, step));
    if (whole < extent) {
      segments.add(new Segment(whole, extent, extent - whole));
    }
    return segments;
  }
}
