package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ladders of tiles for unknown extents. */
class LadderPlanTest {
  private static final int ANY = BatchDot.DYNAMIC;

  /** The four layouts. */
  private static final List<LoopExtents> LAYOUTS =
      List.of(
          new LoopExtents(ANY, ANY, ANY, 1, ANY, 1),
          new LoopExtents(ANY, ANY, ANY, 1, ANY, ANY),
          new LoopExtents(ANY, ANY, ANY, ANY, ANY, 1),
          new LoopExtents(ANY, ANY, ANY, ANY, ANY, ANY));

  @ParameterizedTest
  @EnumSource(
      value = Target.class,
      names = {"VECTOR_128", "VECTOR_256", "VECTOR_512"})
  void tilesFitTheRegisters(Target target) {
    int tiles = 0;
    for (LoopExtents layout : LAYOUTS) {
      LadderPlan plan = plan(ElementType.FLOAT, layout, target);
      for (int bits : plan.widths()) {
        for (Rung rung : plan.rungs(bits)) {
          int accumulators = rung.mostRows() * rung.vectors();
          assertThat(accumulators + rung.vectors() + 1).isLessThanOrEqualTo(target.registers());
          assertThat(rung.rows()).isBetween(1, LadderPlan.MOST_ROWS);
          assertThat(rung.fixedRows()).isBetween(0, LadderPlan.MOST_ROWS);
          assertThat(plan.rowsPerBlock() % rung.mostRows()).isZero();
          tiles++;
        }
      }
    }
    assertThat(tiles).isGreaterThanOrEqualTo(4 * 2);
  }

  /** So that any number of columns from the least on finds a tile. */
  @Test
  void eachWidthHoldsRowsUpToTheNext() {
    for (Target target : List.of(Target.VECTOR_128, Target.VECTOR_256, Target.VECTOR_512)) {
      for (ElementType type : List.of(ElementType.FLOAT, ElementType.DOUBLE, ElementType.INT)) {
        LadderPlan plan = plan(type, LAYOUTS.get(1), target);
        List<Integer> widths = plan.widths();
        assertThat(widths.get(0)).isEqualTo(target.bits());
        assertThat(plan.lanes(widths.get(widths.size() - 1))).isEqualTo(plan.leastCols());
        for (int at = 1; at < widths.size(); at++) {
          int narrow = plan.lanes(widths.get(at));
          assertThat(plan.rungs(widths.get(at)).size() * narrow)
              .isGreaterThanOrEqualTo(plan.lanes(widths.get(at - 1)));
        }
      }
    }
  }

  /** Registers along k are masked, which two lanes of 64 bits can't be. */
  @Test
  void narrowRowsTakeHalfARegister() {
    LadderPlan floats = plan(ElementType.FLOAT, LAYOUTS.get(0), Target.VECTOR_256);
    assertThat(floats.widths()).containsExactly(256, 128, 64);
    assertThat(dots(floats).widths()).containsExactly(256, 128);
    assertThat(List.of(floats.leastCols(), dots(floats).leastTerms())).containsExactly(2, 4);
    LadderPlan doubles = plan(ElementType.DOUBLE, LAYOUTS.get(0), Target.VECTOR_256);
    assertThat(doubles.widths()).containsExactly(256, 128);
    assertThat(List.of(doubles.leastCols(), dots(doubles).leastTerms())).containsExactly(2, 2);
  }

  @Test
  void tilesHaveFormsWhereRegistersAreFew() {
    LadderPlan few = plan(ElementType.FLOAT, LAYOUTS.get(1), Target.VECTOR_256);
    Rung one = few.rungs(256).get(0);
    Rung two = few.rungs(256).get(1);
    assertThat(few.forms(one, 3)).containsExactly(TileForm.FULL);
    assertThat(few.forms(two, 3)).containsExactly(TileForm.FULL, TileForm.ANY);
    assertThat(few.forms(two, 4)).containsExactly(TileForm.FULL, TileForm.ANY, TileForm.FIXED);
  }

  /** The widest rows have taller tiles in the fixed form. */
  @Test
  void tilesAreTallWhereRegistersAreMany() {
    LadderPlan many = plan(ElementType.FLOAT, LAYOUTS.get(1), Target.VECTOR_512);
    assertThat(many.rungs(512))
        .containsExactly(
            new Rung(512, 1, 8, 0),
            new Rung(512, 2, 4, 8),
            new Rung(512, 3, 4, 8),
            new Rung(512, 4, 4, 6));
    assertThat(many.rungs(256)).containsExactly(new Rung(256, 1, 8, 0), new Rung(256, 2, 8, 0));
    Rung two = many.rungs(512).get(1);
    assertThat(many.forms(two, 3)).containsExactly(TileForm.ANY);
    assertThat(many.forms(two, 4)).containsExactly(TileForm.ANY, TileForm.FIXED);
    assertThat(many.forms(two, 8)).containsExactly(TileForm.FIXED);
  }

  /** Where y is packed all the same, rows of any height do; else copying it has to pay. */
  @Test
  void longRowsOverrunWhereCopyingThemPays() {
    LoopExtents inner = LAYOUTS.get(3); // x transposed, y's columns neighbours
    for (Target target : List.of(Target.VECTOR_256, Target.VECTOR_512)) {
      assertThat(plan(ElementType.FLOAT, LAYOUTS.get(0), target).overrunningRows()).isEqualTo(1);
      assertThat(plan(ElementType.FLOAT, LAYOUTS.get(1), target).overrunningRows()).isEqualTo(20);
    }
    assertThat(plan(ElementType.FLOAT, inner, Target.VECTOR_256).overrunningRows()).isEqualTo(20);
    assertThat(plan(ElementType.FLOAT, inner, Target.VECTOR_512).overrunningRows()).isEqualTo(48);
  }

  /** Two lanes hold nothing that could move. */
  @Test
  void lanesMoveWhereTheyAreFour() {
    LadderPlan doubles = plan(ElementType.DOUBLE, LAYOUTS.get(1), Target.VECTOR_128);
    assertThat(doubles.permutes()).isEmpty();
    LadderPermutePlan floats = permutes(LAYOUTS.get(1), Target.VECTOR_128);
    assertThat(List.of(floats.lanes(), floats.mostTerms())).containsExactly(4, 4);
    LadderPermutePlan wide = permutes(LAYOUTS.get(0), Target.VECTOR_512);
    assertThat(List.of(wide.lanes(), wide.mostTerms())).containsExactly(16, 8);
    assertThat(List.of(wide.writtenOut(1), wide.writtenOut(5), wide.writtenOut(8)))
        .containsExactly(8, 6, 4);
  }

  /** A register for each row has a form of its own, and one row of a transposed y none. */
  @Test
  void registersOfOneRowAreLeft() {
    assertThat(permutes(LAYOUTS.get(1), Target.VECTOR_256).leavesRows("group"))
        .isEqualTo("group == 1");
    assertThat(permutes(LAYOUTS.get(0), Target.VECTOR_512).leavesRows("group"))
        .isEqualTo("group == 1 || mo == 1");
    assertThat(permutes(LAYOUTS.get(3), Target.VECTOR_512).leavesRows("group"))
        .isEqualTo("group == 1 || 3 * group < k");
  }

  /** As much of y as there are registers, where rows of x are not neighbours. */
  @Test
  void shortKHoldsYInRegisters() {
    LadderHeldPlan few =
        plan(ElementType.FLOAT, LAYOUTS.get(0), Target.VECTOR_256).held().orElseThrow();
    assertThat(IntStream.of(1, 4, 5, 8, 10).map(few::mostVectors)).containsExactly(4, 4, 3, 2, 1);
    LadderHeldPlan many =
        plan(ElementType.DOUBLE, LAYOUTS.get(1), Target.VECTOR_512).held().orElseThrow();
    assertThat(IntStream.of(1, 8, 9, 12).map(many::mostVectors)).containsExactly(4, 4, 3, 1);
    assertThat(many.lanes()).isEqualTo(8);
    assertThat(plan(ElementType.FLOAT, LAYOUTS.get(3), Target.VECTOR_512).held()).isEmpty();
  }

  @Test
  void noneWhereAnExtentIsKnownOrVectorsDoNotPay() {
    LoopExtents known = new LoopExtents(ANY, ANY, 64, 1, ANY, 1);
    assertThat(LadderPlan.plan(ElementType.FLOAT, known, Target.VECTOR_256)).isEmpty();
    assertThat(LadderPlan.plan(ElementType.LONG, LAYOUTS.get(0), Target.VECTOR_256)).isEmpty();
    assertThat(LadderPlan.plan(ElementType.FLOAT, LAYOUTS.get(0), Target.PORTABLE)).isEmpty();
  }

  @Test
  void tellsItsTiles() {
    assertThat(plan(ElementType.FLOAT, LAYOUTS.get(0), Target.VECTOR_512).toString())
        .contains("x 4 of 512 bits", "1..8 x 1 of 128 bits")
        .contains(
            "one row, or fewer than 4 and k of 64 for each, or as few columns and k of 80: lanes")
        .contains("k > 65536: portable loops")
        .contains("small items, k up to 8: a register of 512 bits spans rows or items")
        .contains("1..8 x 1 of 512 bits, 1..4 x 2 of 512 bits")
        .contains("panels whose rows are a constant apart: 4..8 x 2, 4..8 x 3, 4..6 x 4\n")
        .contains("one panel wide: rows taken for whole registers; what is too much")
        .doesNotContain("full panels");
    assertThat(plan(ElementType.FLOAT, LAYOUTS.get(0), Target.VECTOR_256).toString())
        .contains(
            "tiles once more for full panels", "those of 4 rows and more for panels whose rows")
        .contains("for one row k of 8 registers is written out")
        .contains("a large y is read from 4 places by turns");
    assertThat(plan(ElementType.FLOAT, LAYOUTS.get(1), Target.VECTOR_256).toString())
        .contains("its rows collide, or for 60 rows and more")
        .contains("whole registers, those of several for 20 rows and more, copied to scratch;");
  }

  private static LadderPermutePlan permutes(LoopExtents extents, Target target) {
    return plan(ElementType.FLOAT, extents, target).permutes().orElseThrow();
  }

  private static LadderDotsPlan dots(LadderPlan plan) {
    return plan.dots().orElseThrow();
  }

  private static LadderPlan plan(ElementType type, LoopExtents extents, Target target) {
    return (LadderPlan) LadderPlan.plan(type, extents, target).orElseThrow();
  }
}
