package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.plan.Loop.Tail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans as data: loops within loops, and the tile that they hold. */
class LoopNestTest {
  private static final int[] EXTENTS = {1, 2, 3, 7, 16, 17, 29, 64, 300, 1000};

  private int compared;

  @Test
  void aTileOfOuterProducts() {
    Plan plan = plan(new LoopExtents(-1, 23, 17, 1, 1, 29), Target.VECTOR_256);
    assertThat(plan.nest())
        .hasToString(
            """
            for items ?, one by one
              for columns 29 by 16, the last from 13
                for rows 23 by 6, the last from 17
                  for k 17, one by one
                    an outer product: elements of x, each spread over a register, times registers of y""");
    RegisterTile tile = plan.registerTiles().get(0);
    assertThat(tile).hasToString("6 x 2 registers of 256 bits");
    assertThat(tile.offsets()).containsExactly(0, 8);
    assertThat(tile.usefulShare().orElseThrow()).isEqualTo(23 * 29 / (24.0 * 32));
  }

  @Test
  void theLastRegisterOfARowBeginsEarly() {
    RegisterTile tile =
        plan(new LoopExtents(-1, 23, 17, 1, 1, 29), Target.VECTOR_512).registerTiles().get(0);
    assertThat(tile.offsets()).containsExactly(0, 13);
    assertThat(tile.usefulShare().orElseThrow()).isEqualTo(23 * 29 / (24.0 * 32));
  }

  @Test
  void scalarsAlongAnyExtents() {
    Plan plan = plan(new LoopExtents(-1, -1, 5, 1, 1, 7), Target.PORTABLE);
    assertThat(plan.nest().toString()).contains("for rows ? by 2").contains("for columns 7 by");
    assertThat(plan.registerTiles().get(0).toString()).endsWith("scalar accumulators");
  }

  @Test
  void severalRowsOfYWhereRegistersAreFew() {
    LoopExtents extents = new LoopExtents(-1, 1, 64, 1, 1, 1000);
    assertThat(plan(extents, Target.VECTOR_512).nest().toString()).contains("for k 64, one by one");
    Plan few = plan(extents, Target.VECTOR_256);
    assertThat(few.nest().toString()).contains("for k 64 by 4");
    assertThat(few.toString()).contains("rows of y, times their elements of x", "4 at a time");
  }

  @Test
  void severalPlacesOfYWhereRegistersAreFew() {
    assertThat(placesOfOneRow(64, 1000, Target.VECTOR_256)).isEqualTo(4);
    assertThat(placesOfOneRow(64, 1000, Target.VECTOR_512)).isEqualTo(1);
    assertThat(placesOfOneRow(16, 16, Target.VECTOR_256)).as("small items").isEqualTo(1);
    assertThat(placesOfOneRow(1000, 64, Target.VECTOR_256)).as("long turns").isEqualTo(1);
  }

  private static int placesOfOneRow(int k, int columns, Target target) {
    Plan plan = plan(new LoopExtents(-1, 1, k, 1, columns, 1), target);
    int places = ((InnerProductPlan) plan).places();
    String told = "from " + places + " places";
    assertThat(plan.toString().contains(told)).isEqualTo(places > 1);
    assertThat(plan.nest().toString().contains(told)).isEqualTo(places > 1);
    return places;
  }

  @Test
  void lanesAlongK() {
    RegisterTile tile =
        plan(new LoopExtents(-1, 1, 100, 1, 1, 1), Target.VECTOR_256).registerTiles().get(0);
    assertThat(tile.down().axis()).isEqualTo("items");
    assertThat(tile.across().axis()).isEqualTo("k");
    assertThat(tile.usefulShare().orElseThrow()).isCloseTo(100 / 104.0, within(1e-9));
  }

  @Test
  void aLadderHasSeveral() {
    LoopExtents extents = new LoopExtents(-1, -1, -1, 1, 1, -1);
    Plan plan = open(extents, Target.VECTOR_512);
    assertThat(plan.nest().toString())
        .contains("for columns ? by 64; or fewer")
        .contains("for rows ? by 4; or fewer");
    assertThat(plan.registerTiles())
        .hasToString(
            "[8 x 1 registers of 512 bits, 4 x 2 registers of 512 bits, "
                + "4 x 3 registers of 512 bits, 4 x 4 registers of 512 bits, "
                + "8 x 1 registers of 256 bits, 8 x 2 registers of 256 bits, "
                + "8 x 1 registers of 128 bits, 8 x 2 registers of 128 bits, "
                + "8 x 1 registers of 64 bits, 8 x 2 registers of 64 bits]");
    assertThat(plan.registerTiles()).allMatch(tile -> tile.usefulShare().isEmpty());
  }

  /** Where k is split, its blocks are where the emitted code has them: mostly within a tile. */
  @Test
  void blocksOfKAreInTheirPlace() {
    LoopExtents square = new LoopExtents(-1, 64, 1000, 1, 1, 64);
    LoopExtents inner = new LoopExtents(-1, 2, 1000, 4, 3, 64);
    String inRegisters = "sums of blocks are added in registers";
    check(plan(square, Target.VECTOR_256), inRegisters, "items columns rows columns *k k");
    check(plan(inner, Target.VECTOR_256), inRegisters, "items no columns mo rows *k k");
    check(
        plan(new LoopExtents(-1, 2, 1000, 256, 3, 64), Target.VECTOR_256),
        inRegisters,
        "items mo rows no columns rows columns *k k");
    check(
        plan(new LoopExtents(-1, 3, 20_000, 1, 2, 1), Target.VECTOR_256),
        inRegisters,
        "items rows columns *k k");
    LoopExtents small = new LoopExtents(-1, 2, 1000, 4, 3, 5);
    check(plan(small, Target.PORTABLE), inRegisters, "items mo rows no columns *k k");
    String inScratch = "sums of blocks are added in scratch";
    check(plan(square, Target.PORTABLE), inScratch, "items columns rows *k k columns");
    String inResult = "sums of blocks are added in the result";
    LoopExtents row = new LoopExtents(-1, 1, 1000, 1, 1, 1000);
    check(plan(row, Target.VECTOR_256), inResult, "items *k k columns");
    LoopExtents open = new LoopExtents(-1, -1, -1, -1, -1, -1);
    check(open(open, Target.PORTABLE), inResult, "items no *k columns mo rows k columns");
    check(open(open, Target.VECTOR_256), inResult, "items no *k columns mo rows k");
  }

  /** The order of the axes, a star before the one whose loop has this note. */
  private static void check(Plan plan, String note, String axes) {
    assertThat(plan.nest().loops())
        .extracting(loop -> (loop.note().equals(note) ? "*" : "") + loop.axis())
        .as("%s", plan)
        .containsExactly(axes.split(" "));
  }

  private static Plan open(LoopExtents extents, Target target) {
    return Planner.open(ElementType.FLOAT, extents, target).paths().get(0);
  }

  @Test
  void rowsOfLargeItemsMeetGroupsOfColumns() {
    Plan plan = plan(new LoopExtents(-1, 1, 2000, 2000, 1, 100), Target.VECTOR_256);
    assertThat(plan.nest().toString())
        .contains("for rows 2000 by 126, the last 110; copied to scratch\n")
        .contains("for columns 100 by 64, the last 36; copied to scratch\n")
        .contains("for rows 126 by 6\n", "for columns 64 by 16\n")
        .contains("for k 2000 by 250; sums of blocks are added in registers");
    assertThat(plan.toString())
        .startsWith(
            "for each item, rows copied to scratch 126 at a time, "
                + "columns copied to scratch 64 at a time, rows 2000 by 6, ")
        .contains("columns 100 by 16, the last from 84, k = 2000");
  }

  @Test
  void columnsInPlaceAreOneGroup() {
    Plan plan = plan(new LoopExtents(-1, 4000, 30, 1, 1, 1000), Target.VECTOR_256);
    assertThat(plan.nest().toString())
        .contains("one by one\n  for rows 4000 by ", "    for columns 1000 by 16");
    assertThat(plan.toString()).startsWith("for each item, rows 4000 by ");
  }

  @Test
  void loopsSayWhatBecomesOfTheTail() {
    assertThat(new Loop("rows", 23, 6, Tail.OVERLAP, ""))
        .hasToString("rows 23 by 6, the last from 17");
    assertThat(new Loop("k", 20, 8, Tail.FEWER_LANES, ""))
        .hasToString("k 20 by 8, the last 4 in fewer registers or lanes");
    assertThat(new Loop("rows", 7, 3, Tail.OWN_LOOPS, "x"))
        .hasToString("rows 7 by 3, the last 1 in loops of their own; x");
    assertThat(new Loop("k", 1000, 256, Tail.SHORTER, ""))
        .hasToString("k 1000 by 256, the last 232");
    assertThat(new Loop("k", 8, 8, Tail.OVERLAP, "")).hasToString("k 8 at once");
    assertThat(new Loop("rows", 23, 6, Tail.OVERLAP, "").start(3)).isEqualTo(17);
  }

  /** Whatever the plan, its tiles cover an item, and its loops walk the axes that the item has. */
  @Test
  void everyPlanHasThem() {
    for (Target target : Target.values()) {
      for (int m : EXTENTS) {
        for (int k : EXTENTS) {
          for (int n : EXTENTS) {
            check(plan(new LoopExtents(-1, m, k, 1, 1, n), target));
            check(plan(new LoopExtents(-1, 1, k, m, n, 1), target));
          }
        }
      }
    }
    assertThat(compared).isEqualTo(Target.values().length * 2 * 1000);
  }

  private void check(Plan plan) {
    List<String> axes = new ArrayList<>();
    plan.nest().loops().forEach(loop -> axes.add(loop.axis()));
    assertThat(axes).as("%s", plan).contains("items");
    assertThat(axes.contains("k")).as("%s", plan).isEqualTo(plan.extents().k() > 1);
    for (RegisterTile tile : plan.registerTiles()) {
      assertThat(tile.usefulShare().orElseThrow()).as("%s", plan).isBetween(1e-9, 1.0);
      assertThat(tile.offsets()).hasSize(tile.vectors()).isSorted().startsWith(0);
    }
    compared++;
  }

  private static Plan plan(LoopExtents extents, Target target) {
    return Planner.plan(ElementType.FLOAT, extents, List.of(), target).paths().get(0);
  }
}
