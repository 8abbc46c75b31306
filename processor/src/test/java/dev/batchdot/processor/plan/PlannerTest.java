package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of plain Java for extents of all kinds. The planner needs no compiler. */
class PlannerTest {
  private static final int ANY = BatchDot.DYNAMIC;

  @Test
  void aSmallItemIsWrittenOut() {
    ScalarPlan plan = only(extents(2, 3, 1, 1, 2));
    assertThat(plan.tile()).isEqualTo(new Tile(2, 2));
    assertThat(plan.kStep()).isEqualTo(3);
    assertThat(plan.rowSegments()).containsExactly(new Segment(0, 2, 2));
    assertThat(plan.colSegments()).containsExactly(new Segment(0, 2, 2));
  }

  /** Of more, C2 would keep more elements of x than there are registers. */
  @ParameterizedTest
  @CsvSource({"4, 4, 4, 4", "9, 3, 9, 3", "5, 5, 5, 1", "8, 8, 8, 1"})
  void aShortKOfASmallTileIsWrittenOut(int mo, int k, int ni, int kStep) {
    ScalarPlan plan = only(extents(mo, k, 1, 1, ni));
    assertThat(plan.tile().rows() * plan.tile().cols()).isLessThan(mo * ni);
    assertThat(plan.kStep()).isEqualTo(kStep);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "256, 1",
    "257, 2",
    "65536, 2",
    "65537, 3",
    "16777216, 3",
    "16777217, 4",
    "2147483647, 4"
  })
  void sumsAreSplitIntoBlocks(int k, int levels) {
    ScalarPlan plan = only(extents(1, k, 1, 1, 1));
    assertThat(plan.sumLevels()).isEqualTo(levels);
    assertThat(plan.servesAnyK()).isTrue();
  }

  @Test
  void anUnknownKHasAPathForShortSumsAndOneForAll() {
    List<ScalarPlan> paths = paths(extents(4, ANY, 1, 4, 1));
    assertThat(paths).extracting(ScalarPlan::sumLevels).containsExactly(1, 4);
    assertThat(paths).extracting(ScalarPlan::servesAnyK).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 1, 4",
    "1, 7, 1, 1",
    "1, 100, 3, 4",
    "1, 100, 4, 1",
    "2, 100, 2, 1",
    "1, -1, 1, 4",
    "-1, 100, 1, 1",
    "1, 100, -1, 1"
  })
  void fewOutputsHaveSeveralSumsEach(int mo, int k, int no, int partialSums) {
    for (ScalarPlan plan : paths(extents(mo, k, 1, no, 1))) {
      assertThat(plan.partialSums()).isEqualTo(partialSums);
      assertThat(plan.kStep() % partialSums).isZero();
    }
  }

  @Test
  void rowsAndColumnsAreWhereTheElementsAreNeighbours() {
    ScalarPlan lastLast = only(extents(5, 6, 1, 7, 1));
    assertThat(List.of(lastLast.layout().rows(), lastLast.layout().cols())).containsExactly(5, 7);
    ScalarPlan middleMiddle = only(extents(5, 6, 3, 7, 2));
    assertThat(List.of(middleMiddle.layout().rows(), middleMiddle.layout().cols()))
        .containsExactly(3, 2);
  }

  @Test
  void specialisationsComeFirstAndOnce() {
    LoopExtents base = extents(ANY, ANY, 1, 1, ANY);
    LoopExtents small = extents(4, 4, 1, 1, 4);
    LoopExtents large = extents(ANY, 300, 1, 1, ANY);
    KernelPlan plan = portable(base, List.of(small, base, large, small));
    assertThat(plan.paths()).extracting(Plan::extents).containsExactly(small, large, base, base);
  }

  @Test
  void everyCallFindsAPath() {
    LoopExtents base = extents(4, ANY, 1, 4, 1);
    ScalarPlan shortSums = paths(base).get(0);
    assertThatIllegalArgumentException().isThrownBy(() -> new KernelPlan(base, List.of(shortSums)));
    ScalarPlan special = only(extents(4, 4, 1, 4, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new KernelPlan(base, List.of(special)));
  }

  @Test
  void noPathContradictsWhatIsKnown() {
    LoopExtents base = extents(5, ANY, 1, ANY, 1);
    Plan last = paths(base).get(1);
    for (LoopExtents other : List.of(extents(1, 20, 1, ANY, 1), extents(ANY, 20, 1, ANY, 1))) {
      Plan path = only(other);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new KernelPlan(base, List.of(path, last)));
    }
    assertThat(new KernelPlan(base, List.of(only(extents(5, 20, 1, ANY, 1)), last)).paths())
        .hasSize(2);
  }

  @Test
  void openPlansHavePathsForOneRowWhereThereMayBeOne() {
    assertThat(openExtents(extents(ANY, ANY, 1, ANY, 1)))
        .containsExactly(
            extents(ANY, ANY, 1, ANY, 1), // rows that C2 vectorises
            extents(1, ANY, 1, 1, 1),
            extents(1, ANY, 1, ANY, 1),
            extents(ANY, ANY, 1, ANY, 1));
    LoopExtents rows = extents(5, ANY, 1, ANY, 1);
    assertThat(openExtents(rows)).containsExactly(rows);
    LoopExtents columns = extents(ANY, ANY, 1, 5, 1);
    assertThat(openExtents(columns)).containsExactly(extents(1, ANY, 1, 5, 1), columns);
    LoopExtents oneRow = extents(1, ANY, 1, ANY, 1);
    assertThat(openExtents(oneRow)).containsExactly(extents(1, ANY, 1, 1, 1), oneRow);
    LoopExtents known = extents(5, 7, 1, 4, 1);
    assertThat(openExtents(known)).containsExactly(known);
  }

  /** The extents of the paths, each once in a row. */
  private static List<LoopExtents> openExtents(LoopExtents base) {
    List<LoopExtents> extents = new ArrayList<>();
    for (Plan path : Planner.open(ElementType.FLOAT, base, Target.PORTABLE).paths()) {
      if (extents.isEmpty() || !extents.get(extents.size() - 1).equals(path.extents())) {
        extents.add(path.extents());
      }
    }
    return extents;
  }

  @Test
  void plansPrintThemselves() {
    LoopExtents base = extents(ANY, ANY, 1, ANY, 1);
    KernelPlan plan = portable(base, List.of(extents(1, 20, 1, 30, 1)));
    assertThat(plan.toString().replaceAll("about \\d+ bytes", "about N bytes"))
        .isEqualTo(
            """
            where mo == 1 && k == 20 && no == 30:
              for each item, rows mo = 1, columns no = 30 by 10, k = 20
              tile 1 x 10 of scalar accumulators: 11 loads for 10 multiply-adds
              about N bytes of bytecode
            where k <= 256:
              for each item, rows mo = ? by 2, columns no = ? by 4, k = ?
              tile 2 x 4 of scalar accumulators: 6 loads for 8 multiply-adds
              about N bytes of bytecode
            otherwise:
              for each item, rows mo = ? by 2, columns no = ? by 4, k = ?
              tile 2 x 4 of scalar accumulators: 6 loads for 8 multiply-adds
              sums in blocks of 256, 4 levels
              about N bytes of bytecode""");
    LoopExtents inner = extents(2, 3, 5, 7, 11);
    assertThat(only(inner).toString()).startsWith("for each item, mo = 2, rows mi = 5");
  }

  private static ScalarPlan only(LoopExtents extents) {
    List<ScalarPlan> paths = paths(extents);
    assertThat(paths).hasSize(1);
    return paths.get(0);
  }

  private static List<ScalarPlan> paths(LoopExtents extents) {
    return portable(extents, List.of()).paths().stream().map(ScalarPlan.class::cast).toList();
  }

  private static KernelPlan portable(LoopExtents base, List<LoopExtents> specializations) {
    return Planner.plan(ElementType.FLOAT, base, specializations, Target.PORTABLE);
  }

  private static LoopExtents extents(int mo, int k, int mi, int no, int ni) {
    return new LoopExtents(ANY, mo, k, mi, no, ni);
  }
}
