package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lanes along the flat result of small items: a register of results is several rows, or several
 * items. For each step along k, lanes of x and of y are moved to where the result needs them: lane
 * l of rows of N needs x at row l / N and y at column l mod N. So how operands are stored is a
 * matter of what is moved where.
 *
 * <p>Measured in November 2026 on a Cascade Lake core (512 bits, peak 120 to 150 GFLOP/s while this
 * ran), JDK 25, float, GFLOP/s of the best other plan and of this one, by turns in one virtual
 * machine:
 *
 * <pre>
 *             NN        NT        TN        TT
 *   2 cubed   6  21     5  26     5  27     6  23
 *   4 cubed  17  35     9  34    12  26     6  24
 *   6 cubed  10  22     6  17    10  23    10  24
 *   8 cubed  30  45    17  21
 *   (4,4)(4,1)  5  10    (1,3)(3,3)  5  12    (1,4)(4,1)  4  7    (12,4)(4,4)  16  40
 * </pre>
 *
 * @param extents as the emitted method is called
 * @param swapped whether x and y change places, for there is one column but many rows
 * @param layout the extents after that
 * @param bits the width of the registers used, at most the target's
 * @param items how many items a register of results holds
 * @param rows how many rows of each item it holds: all of them where it holds several items
 * @param x how the elements of rows come to their lanes: all steps along k of each register of
 *     results in turn
 * @param y the same for columns, a step for each along k
 */
public record PermutePlan(
    ElementType elementType,
    LoopExtents extents,
    boolean swapped,
    Layout layout,
    int bits,
    int items,
    int rows,
    OperandLanes x,
    OperandLanes y)
    implements Plan {
  /** All steps of all registers are written out, so that long sums would make long methods. */
  private static final int MOST_STEPS = 16;

  /** Checks what the emitter relies on. */
  public PermutePlan {
    if (layout.outerRows() != 1
        || layout.outerCols() != 1
        || (items > 1 && rows != layout.rows())
        || items * rows * layout.cols() > Target.lanes(bits, elementType)) {
      throw new IllegalArgumentException(items + " items, " + rows + " rows: " + layout);
    }
  }

  /**
   * The plans for registers of one width; none where items are too large for it, or too long. A
   * register of results has as many items as lanes hold results of, or as one register holds of
   * each operand; as many rows as it can, or as lie in one register of x.
   */
  static List<PermutePlan> plans(
      ElementType elementType, LoopExtents extents, boolean swapped, Layout layout, int bits) {
    int lanes = Target.lanes(bits, elementType);
    int k = layout.k();
    boolean fits =
        layout.outerRows() == 1
            && layout.outerCols() == 1
            && layout.rows() <= lanes
            && 2 * layout.cols() <= lanes
            && k <= MOST_STEPS;
    if (!fits) {
      return List.of();
    }
    int results = layout.rows() * layout.cols();
    int largest = Math.max(results, k * Math.max(layout.rows(), layout.cols()));
    int most = Math.min(layout.rows(), lanes / layout.cols());
    return IntStream.of(lanes / results, lanes / largest)
        .map(items -> Math.max(1, items))
        .distinct()
        .boxed()
        .flatMap(
            items ->
                IntStream.of(most, items > 1 ? most : Math.max(1, Math.min(most, lanes / k)))
                    .distinct()
                    .mapToObj(rows -> new LaneMap(layout, lanes, items, rows)))
        .map(
            map ->
                new PermutePlan(
                    elementType,
                    extents,
                    swapped,
                    layout,
                    bits,
                    map.items(),
                    map.rows(),
                    OperandLanes.of(map.x()),
                    OperandLanes.of(map.y())))
        .toList();
  }

  /** Elements to a register. */
  public int lanes() {
    return Target.lanes(bits, elementType);
  }

  /** The rows of an item, register by register. */
  public Walk rowWalk() {
    return new Walk(layout.rows(), rows);
  }

  /** How many elements of an item's result a register holds. */
  public int outputs() {
    return rows * layout.cols();
  }

  /** Where the registers of an item's result begin. */
  public List<Integer> outputStarts() {
    return IntStream.range(0, rowWalk().count())
        .map(block -> Math.min(block * rows, rowWalk().last()) * layout.cols())
        .boxed()
        .toList();
  }

  /**
   * How many items must be there from the first of a group on, so that registers reach beyond
   * nothing: what they write too much is written over when its turn comes.
   */
  public int itemsInReach() {
    int k = layout.k();
    return IntStream.of(
            items,
            reach(outputStarts(), layout.rows() * layout.cols()),
            reach(x.starts(), layout.rows() * k),
            reach(y.starts(), k * layout.cols()))
        .max()
        .orElseThrow();
  }

  private int reach(List<Integer> starts, int size) {
    int end = starts.get(starts.size() - 1) + lanes();
    return (end + size - 1) / size;
  }

  /** Whether the last items are taken one by one, with masks. */
  public boolean leavesItems() {
    return itemsInReach() > 1;
  }

  /**
   * How many items a call gets; until then a few more than make groups, so that what is left gets
   * warm too.
   */
  public CallSize itemsPerCall() {
    int operations = moves() + blends() + multiplyAdds() + registersInMemory();
    CallSize all = CallSize.of(operations).times(items);
    return new CallSize(all.pieces(), all.cold() + itemsInReach() - 1);
  }

  /** How many times a register's lanes are moved for a group of items. */
  int moves() {
    return (int) parts().filter(part -> !part.staysInPlace()).count();
  }

  /** How many times two registers become one. */
  int blends() {
    return (int) parts().count() - x.steps().size() - y.steps().size();
  }

  /** How many registers of results are multiplied and added to. */
  int multiplyAdds() {
    return x.steps().size();
  }

  /** How many registers are read and written. */
  int registersInMemory() {
    return x.starts().size() + y.starts().size() + rowWalk().count();
  }

  /** How many registers are in use at a time, among them those that say where lanes go. */
  int registers() {
    Set<List<Integer>> permutations = new HashSet<>();
    parts().filter(part -> !part.staysInPlace()).forEach(part -> permutations.add(part.sources()));
    boolean oneBlock = rowWalk().isSingle();
    int ofY = oneBlock ? y.starts().size() + 1 : layout.k();
    int ofX = oneBlock || layout.rowsAreInner() ? x.starts().size() : 1;
    return permutations.size() + ofY + ofX + 2;
  }

  private Stream<OperandLanes.Part> parts() {
    return Stream.concat(x.steps().stream(), y.steps().stream()).flatMap(List::stream);
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
    return new LoopNest.Builder()
        .add(new Loop("items", BatchDot.DYNAMIC, items, Tail.OWN_LOOPS, ""))
        .add(Loop.of("rows", rowWalk()))
        .add(new Loop("k", layout.k(), layout.k(), Tail.OWN_LOOPS, "written out"))
        .around("lanes of x and of y, moved to where the result needs them, times each other");
  }

  @Override
  public List<RegisterTile> registerTiles() {
    String axis = items > 1 ? "outputs of " + items + " items" : "outputs of an item";
    int all = items * layout.rows() * layout.cols();
    Loop across = new Loop(axis, all, items * outputs(), Tail.OVERLAP, "");
    return List.of(new RegisterTile(Loop.each("registers", 1), across, 1, lanes(), bits, 1, 2));
  }

  @Override
  public int bytecode() {
    return 300 + 20 * (moves() + blends()) + 30 * multiplyAdds() + 25 * registersInMemory();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(swapped ? "x and y change places; for each " : "for each ");
    text.append(items > 1 ? items + " items" : "item, rows " + rowWalk());
    text.append(", k = ").append(layout.k()).append(" written out");
    text.append(
        "\nregisters of %s bits along the result: lanes of x and y moved to where it needs them"
            .formatted(bits));
    return text.append("\nabout ").append(bytecode()).append(" bytes of bytecode").toString();
  }
}
