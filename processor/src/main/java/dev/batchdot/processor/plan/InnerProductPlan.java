package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.List;

/**
 * Lanes along k: a register of products for each output, and a fixed tree that adds the lanes of
 * several outputs at a time. What the lanes of one output add up to does not depend on the group.
 *
 * @param extents as the emitted method is called
 * @param swapped whether x and y change places, for there is one column but many rows
 * @param layout the extents after that; k is the last axis of both operands
 * @param bits the width of the registers used, at most the target's
 * @param group how many outputs, neighbours in the result, are summed together
 * @param partialSums how many accumulators share one output
 * @param places how many places of y are read by turns; 1: it is read in order
 */
public record InnerProductPlan(
    ElementType elementType,
    LoopExtents extents,
    boolean swapped,
    Layout layout,
    int bits,
    int group,
    int partialSums,
    int places)
    implements Plan {
  /**
   * The most registers that a method without a loop along k reads. C1 gives up on one that reads
   * 64, "out of virtual registers", and what C1 has not compiled C2 hardly ever gets to.
   */
  private static final int WRITTEN_OUT_LOADS = 48;

  /**
   * From how many places y is read by turns, where it is read once and registers are few. A
   * processor follows reads in order within 4 KiB only and begins anew in the next; from several
   * places it goes on with one meanwhile. A Zen 3 core, 256 bits, GB/s of memory, in order and from
   * 4 places: (1,20)x(20,30) 14 and 20, (1,64)x(64,1000) 16 and 20. In the caches the first loses 8
   * %, the second nothing.
   */
  static final int PLACES = 4;

  /**
   * A group of outputs of more bytes gains little by turns, of 2 KiB nothing; and where an item is
   * no larger, in the caches (1,16)x(16,16) lost 15 %.
   */
  static final int TURN_BYTES = 1024;

  /** Checks what the emitter relies on. */
  public InnerProductPlan {
    if (layout.k() < Target.lanes(bits, elementType)
        || group > Target.lanes(bits, elementType)
        || layout.rowsAreInner()
        || layout.colsAreInner()) {
      throw new IllegalArgumentException(bits + " bits, groups of " + group + ": " + layout);
    }
  }

  /** Elements to a register. */
  public int lanes() {
    return Target.lanes(bits, elementType);
  }

  /** Whether there is one output to an item, and a group spans several items. */
  public boolean groupsItems() {
    return layout.rows() == 1 && layout.cols() == 1;
  }

  /**
   * Whether outputs are summed one after another, which reads y, and x where each output has its
   * own row of it, in the order of memory, or of each of several places. With one row nothing of y
   * is used twice, and how fast y can be read decides. With several, outputs that are summed in
   * step share the registers of x.
   */
  public boolean readsInOrder() {
    return layout.rows() == 1;
  }

  /** Whether x stays in registers while the columns go by. */
  public boolean holdsX() {
    return readsByTurns() && isWrittenOut() && callsColumns();
  }

  /** Whether y is read from several places by turns. */
  public boolean readsByTurns() {
    return places > 1;
  }

  /** Whether all steps along k are written out. */
  public boolean isWrittenOut() {
    int chunks = (layout.k() + lanes() - 1) / lanes();
    int loads = chunks * (group + (groupsItems() ? group : 1));
    return !isBlocked() && loads <= WRITTEN_OUT_LOADS;
  }

  /** The columns, group by group; without meaning where groups span items. */
  public Walk colWalk() {
    return new Walk(layout.cols(), group);
  }

  /** The part of k that is summed by whole registers. */
  public int wholeK() {
    return layout.k() - layout.k() % lanes();
  }

  /** How many steps along k lie between two additions to the sum of such blocks. */
  public int kBlock() {
    return SumBlocks.TERMS * lanes() * partialSums;
  }

  /** Whether no lane may take all of its terms in one go. */
  public boolean isBlocked() {
    return layout.k() > kBlock();
  }

  /** Whether a method holds some columns of one row; else it holds some items. */
  public boolean callsColumns() {
    return !groupsItems() && CallSize.exceededBy(itemOperations());
  }

  /** How many groups of columns a call gets where a method holds columns. */
  public CallSize groupsPerCall() {
    return CallSize.of(groupOperations());
  }

  /**
   * How many items a call gets where a method holds items; where they are grouped, one more until
   * then than fills groups, so that what is left of a batch gets warm too.
   */
  public CallSize itemsPerCall() {
    if (!groupsItems()) {
      return CallSize.of(itemOperations());
    }
    CallSize items = groupsPerCall().times(group);
    return group == 1 ? items : new CallSize(items.pieces(), items.cold() + 1);
  }

  private long itemOperations() {
    return (long) layout.rows() * colWalk().count() * groupOperations();
  }

  private long groupOperations() {
    return group * (2L * (layout.k() / lanes() + 1) + 4);
  }

  @Override
  public boolean usesVectors() {
    return true;
  }

  @Override
  public boolean movesLanes() {
    return true;
  }

  @Override
  public boolean servesAnyK() {
    return true;
  }

  @Override
  public LoopNest nest() {
    LoopNest.Builder nest = new LoopNest.Builder();
    if (!groupsItems()) {
      nest.add(Loop.each("items", BatchDot.DYNAMIC)).add(Loop.each("rows", layout.rows()));
    }
    int step = lanes() * partialSums;
    int terms = isBlocked() ? kBlock() : layout.k();
    return nest.add(
            readsByTurns()
                ? outputs().with("from %s places by turns".formatted(places))
                : outputs())
        .blocks(isBlocked(), layout.k(), kBlock(), "registers")
        .add(new Loop("k", terms, step, Tail.FEWER_LANES, isWrittenOut() ? "written out" : ""))
        .around("a register of products for each output; lanes added by a fixed tree");
  }

  @Override
  public List<RegisterTile> registerTiles() {
    Loop across = new Loop("k", layout.k(), lanes(), Tail.FEWER_LANES, "");
    int loads = group + (groupsItems() ? group : 1);
    return List.of(new RegisterTile(outputs(), across, 1, lanes(), bits, partialSums, loads));
  }

  private Loop outputs() {
    return groupsItems()
        ? new Loop("items", BatchDot.DYNAMIC, group, Tail.OWN_LOOPS, "")
        : Loop.of("columns", colWalk());
  }

  @Override
  public int bytecode() {
    int steps = 2 + (isBlocked() ? 1 : 0);
    int chunks = isWrittenOut() ? layout.k() / lanes() : partialSums * steps;
    return 400 + group * chunks * (groupsItems() ? 85 : 60) + group * 70;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(swapped ? "x and y change places; for each " : "for each ");
    if (groupsItems()) {
      text.append(group).append(" items");
    } else {
      text.append("item, rows ").append(layout.rows()).append(", columns ").append(colWalk());
    }
    text.append(", k = %s by %s".formatted(layout.k(), lanes() * partialSums));
    text.append(isWrittenOut() ? " written out" : "");
    text.append("\n%s outputs at a time in registers of %s bits along k".formatted(group, bits));
    if (partialSums > 1) {
      text.append(", ").append(partialSums).append(" to an output");
    }
    text.append("; lanes added by a fixed tree");
    if (readsByTurns()) {
      text.append("\noutput by output, from %s places of y by turns".formatted(places));
    } else if (readsInOrder()) {
      text.append("\noutput by output, so that y is read in order");
    }
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }
}
