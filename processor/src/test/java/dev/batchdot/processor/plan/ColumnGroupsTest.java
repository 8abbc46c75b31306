package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items have groups of columns, and how large these are. */
class ColumnGroupsTest {
  @ParameterizedTest
  @CsvSource({
    "FLOAT, VECTOR_256, 1000",
    "FLOAT, VECTOR_512, 1000",
    "DOUBLE, VECTOR_256, 1000",
    "DOUBLE, VECTOR_512, 512",
    "FLOAT, VECTOR_128, 700",
    "DOUBLE, VECTOR_256, 4000"
  })
  void theirPanelsTakeHalfOfAMebibyteAtMost(ElementType type, Target target, int n) {
    OuterProductPlan plan = plan(type, new LoopExtents(-1, n, n, 1, 1, n), target);
    int bytes = plan.columnPanels() * type.bytes();
    int panel = plan.columnPanel().size() * type.bytes();
    assertThat(bytes).isEqualTo(plan.columnGroups().orElseThrow().panels() * panel);
    assertThat(bytes).isBetween((512 << 10) - panel, 512 << 10);
  }

  @Test
  void columnsThatStayWhereTheyAreFormOne() {
    OuterProductPlan plan =
        plan(ElementType.FLOAT, new LoopExtents(-1, 4000, 30, 1, 1, 1000), Target.VECTOR_256);
    assertThat(plan.packing()).isEqualTo(Packing.NONE);
    assertThat(plan.columnGroups().orElseThrow().panels()).isEqualTo(plan.colWalk().count());
    assertThat(plan.columnPanels()).isZero();
  }

  @Test
  void largeItemsHaveThem() {
    assertThat(groups(100, 100, 300)).as("small").isEmpty();
    assertThat(groups(500, 98, 300)).as("x of 191.4 KiB, the result smaller").isEmpty();
    assertThat(groups(500, 99, 300)).as("x of 193.4 KiB").isPresent();
    assertThat(groups(500, 20, 524)).as("the result of 1,023.4 KiB").isEmpty();
    assertThat(groups(500, 20, 525)).as("the result of 1,025.4 KiB").isPresent();
    assertThat(groups(5000, 100, 16)).as("one panel").isEmpty();
    assertThat(groups(6, 9000, 1000)).as("one tile of rows").isEmpty();
  }

  private static Optional<ColumnGroups> groups(int m, int k, int n) {
    LoopExtents extents = new LoopExtents(-1, m, k, 1, 1, n);
    return plan(ElementType.FLOAT, extents, Target.VECTOR_256).columnGroups();
  }

  private static OuterProductPlan plan(ElementType type, LoopExtents extents, Target target) {
    return (OuterProductPlan) Planner.plan(type, extents, List.of(), target).paths().get(0);
  }
}
