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
 * @param registers how many there are
 * @param group how many outputs, neighbours in the result, are summed together
 * @param partialSums how many accumulators share one output
 * @param places how many places of y are read by turns where it is {@linkplain #far large}; 1: it
 *     is always read in order
 */
public record InnerProductPlan(
    ElementType elementType,
    LoopExtents extents,
    boolean swapped,
    Layout layout,
    int bits,
    int registers,
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
   * The most that a group of more than two outputs reads of y: a processor foresees where each load
   * instruction reads next, but not if that is far away. (A Zen 5 core, JDK 25, GFLOP/s, y in the
   * second cache, groups of 8, 4 and 2: (1,64)x(64,64) 61, 82, 80; (1,128)x(128,32) 60, 60, 82.
   * Reading alone, y in memory, GB/s with 8, 16, 32 and 64 loads of 64 bytes in a loop: 37, 32, 23
   * to 34, 17.)
   */
  static final int GROUP_BYTES = 1024;

  /**
   * From how many places a y that no cache holds is read by turns, where registers are few. A
   * processor follows reads in order within 4 KiB only and begins anew in the next; from several
   * places it goes on with one meanwhile. A Zen 3 core, 256 bits, GB/s of memory, in order and from
   * 4 places: (1,20)x(20,30) 14 and 20, (1,64)x(64,1000) 16 and 20. (A Zen 5 core with {@code
   * -XX:UseAVX=2} lost half; processors that have 512 bits read in order.)
   */
  static final int PLACES = 4;

  /** A group of outputs of more bytes gains little by turns, of 2 KiB nothing. */
  static final int TURN_BYTES = 1024;

  /** A y of so many bytes or more is beyond the caches. */
  static final int FAR_BYTES = 32 << 20;

  /** For a register of y, and what tells a tree of lanes where they go. */
  private static final int SPARE_REGISTERS = 4;

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
   * own row of it, in the order of memory. With one row nothing of y is used twice, and how fast y
   * can be read decides. With several, outputs that are summed in step share the registers of x.
   */
  public boolean readsInOrder() {
    return layout.rows() == 1;
  }

  /** Whether one row is read in the order of memory, in steps that processors foresee. */
  boolean staysInOrder() {
    if (!isWrittenOut()) {
      return group == 1 && partialSums <= 2;
    }
    return groupsItems() || group <= 2 || group * layout.k() * elementType.bytes() <= GROUP_BYTES;
  }

  /** Whether y, where it is {@linkplain #far large}, is read from several places by turns. */
  public boolean readsByTurns() {
    return places > 1;
  }

  /** A y of so many elements or more is beyond the caches: there turns gain, in them they cost. */
  public int far() {
    return FAR_BYTES / elementType.bytes();
  }

  /** Whether all steps along k are written out. */
  public boolean isWrittenOut() {
    int loads = chunks() * (group + (groupsItems() ? group : 1));
    return !isBlocked() && loads <= WRITTEN_OUT_LOADS;
  }

  /** How many registers of x one output takes. */
  private int chunks() {
    return (layout.k() + lanes() - 1) / lanes();
  }

  /** Whether the row of x stays in registers while the columns go by. */
  public boolean holdsX() {
    return readsInOrder()
        && !groupsItems()
        && isWrittenOut()
        && chunks() + group * partialSums + SPARE_REGISTERS <= registers;
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

  /** Groups of columns, where k is written out for each. */
  @Override
  public int coldRounds() {
    if (groupsItems() || !isWrittenOut()) {
      return MANY_ROUNDS;
    }
    return callsColumns()
        ? groupsPerCall().cold()
        : itemsPerCall().cold() * layout.rows() * colWalk().count();
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
                ? outputs().with("of a large y from %s places by turns".formatted(places))
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
    text.append(holdsX() ? ", x held in registers" : "");
    text.append("\n%s outputs at a time in registers of %s bits along k".formatted(group, bits));
    if (partialSums > 1) {
      text.append(", ").append(partialSums).append(" to an output");
    }
    text.append("; lanes added by a fixed tree");
    if (readsInOrder()) {
      text.append("\noutput by output, so that y is read in order");
      text.append(readsByTurns() ? "; a large one from %s places by turns".formatted(places) : "");
    }
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }
}
