package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as loops within loops.
 *
 * @param loops the outermost first
 * @param body what the innermost does in a pass
 */
public record LoopNest(List<Loop> loops, String body) {
  /** Keeps its own list. */
  public LoopNest {
    loops = List.copyOf(loops);
  }

  /** Begins a nest for each item of a batch. */
  static Builder items() {
    return new Builder().add(Loop.each("items", BatchDot.DYNAMIC));
  }

  /** One loop a line, each within the one before. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    String indent = "";
    for (Loop loop : loops) {
      text.append(indent).append("for ").append(loop).append('\n');
      indent += "  ";
    }
    return text.append(indent).append(body).toString();
  }

  /** Collects loops, from the outside in; an axis of extent 1 needs none. */
  static final class Builder {
    private final List<Loop> loops = new ArrayList<>();

    Builder add(Loop loop) {
      if (loop.extent() != 1) {
        loops.add(loop);
      }
      return this;
    }

    /** An outer axis that no tile spans. */
    Builder outer(String axis, int extent) {
      return add(Loop.each(axis, extent));
    }

    /** Blocks of k, and where their sums are added; nothing where there is one. */
    Builder blocks(boolean isBlocked, int k, int block, String place) {
      return isBlocked
          ? add(new Loop("k", k, block, Tail.SHORTER, "sums of blocks are added in " + place))
          : this;
    }

    LoopNest around(String body) {
      return new LoopNest(loops, body);
    }
  }
}
