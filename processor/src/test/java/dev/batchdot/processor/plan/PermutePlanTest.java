package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans that move lanes, computed here with numbers instead of registers. */
class PermutePlanTest {
  private static final int MOST = 8;
  private static final int[] BITS = {128, 256, 512};

  /**
   * Each lane of each step gets the element of x and of y that its output wants: by its place in
   * the result, which no other register has, and by how the operands are stored.
   */
  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void everyLaneGetsItsElements(ElementType type) {
    int plans = 0;
    for (LoopExtents extents : small()) {
      for (int bits : BITS) {
        for (PermutePlan plan : plans(type, extents, bits)) {
          check(plan);
          plans++;
        }
      }
    }
    assertThat(plans).isEqualTo(type == ElementType.FLOAT ? 5396 : 2416);
  }

  private static void check(PermutePlan plan) {
    int rows = plan.layout().rows();
    int cols = plan.layout().cols();
    int k = plan.layout().k();
    boolean[] written = new boolean[plan.items() * rows * cols];
    List<Integer> starts = plan.outputStarts();
    for (int block = 0; block < starts.size(); block++) {
      for (int lane = 0; lane < plan.items() * plan.outputs(); lane++) {
        int output = starts.get(block) + lane;
        written[output] = true;
        int item = output / (rows * cols);
        int row = output / cols % rows;
        int col = output % cols;
        for (int step = 0; step < k; step++) {
          int x = plan.layout().rowsAreInner() ? step * rows + row : row * k + step;
          int y = plan.layout().colsAreInner() ? step * cols + col : col * k + step;
          assertThat(element(plan.x(), block * k + step, lane)).isEqualTo(item * rows * k + x);
          assertThat(element(plan.y(), step, lane)).isEqualTo(item * k * cols + y);
        }
      }
    }
    assertThat(written).doesNotContain(false);
    assertThat(starts).isSorted();
  }

  /** What a lane holds when all parts of a step are in place. */
  private static int element(OperandLanes operand, int step, int lane) {
    int element = -1;
    for (OperandLanes.Part part : operand.steps().get(step)) {
      if ((part.lanes() >> lane & 1) != 0 || element < 0) {
        element = operand.starts().get(part.register()) + part.sources().get(lane);
      }
    }
    return element;
  }

  /** Items from the first of a group on hold all that its registers reach. */
  @Test
  void registersReachNoFurtherThanTheItemsThatMustBeThere() {
    for (LoopExtents extents : small()) {
      for (PermutePlan plan : plans(ElementType.FLOAT, extents, 512)) {
        int rows = plan.layout().rows();
        int cols = plan.layout().cols();
        int k = plan.layout().k();
        int items = plan.itemsInReach();
        assertThat(items).isGreaterThanOrEqualTo(plan.items());
        assertThat(last(plan.x().starts()) + 16).isLessThanOrEqualTo(items * rows * k);
        assertThat(last(plan.y().starts()) + 16).isLessThanOrEqualTo(items * k * cols);
        assertThat(last(plan.outputStarts()) + 16).isLessThanOrEqualTo(items * rows * cols);
        assertThat(plan.leavesItems()).isEqualTo(items > 1);
      }
    }
  }

  /** 4 cubed fills a register; 2 cubed takes a quarter; 8 cubed has two rows to a register. */
  @Test
  void itemsAndRowsToARegister() {
    PermutePlan four = chosen(new LoopExtents(-1, 4, 4, 1, 1, 4)).orElseThrow();
    assertThat(List.of(four.items(), four.rows(), four.moves(), four.multiplyAdds()))
        .containsExactly(1, 4, 8, 4);
    assertThat(four.leavesItems()).isFalse();
    PermutePlan two = chosen(new LoopExtents(-1, 2, 2, 1, 1, 2)).orElseThrow();
    assertThat(List.of(two.items(), two.rows(), two.moves(), two.multiplyAdds()))
        .containsExactly(4, 2, 4, 2);
    PermutePlan eight = chosen(new LoopExtents(-1, 8, 8, 1, 1, 8)).orElseThrow();
    assertThat(List.of(eight.items(), eight.rows(), eight.moves(), eight.multiplyAdds()))
        .containsExactly(1, 2, 40, 32);
    assertThat(eight.nest())
        .hasToString(
            """
            for items ?, one by one
              for rows 8 by 2
                for k 8 at once; written out
                  lanes of x and of y, moved to where the result needs them, times each other""");
  }

  /** A matrix times a vector has few results: as many items as lanes hold results of. */
  @Test
  void oneColumnOrOneRow() {
    PermutePlan column = chosen(new LoopExtents(-1, 3, 3, 1, 1, 1)).orElseThrow();
    assertThat(column.swapped()).isTrue();
    assertThat(List.of(column.items(), column.rows())).containsExactly(5, 1);
    PermutePlan row = chosen(new LoopExtents(-1, 1, 3, 1, 1, 3)).orElseThrow();
    assertThat(row.swapped()).isFalse();
    assertThat(List.of(row.items(), row.moves(), row.blends())).containsExactly(5, 12, 6);
  }

  /** How operands are stored makes no difference where they fit a register. */
  @Test
  void transposedOperandsCostNothingMore() {
    PermutePlan plain = chosen(new LoopExtents(-1, 4, 4, 1, 1, 4)).orElseThrow();
    for (LoopExtents extents :
        List.of(
            new LoopExtents(-1, 4, 4, 1, 4, 1),
            new LoopExtents(-1, 1, 4, 4, 1, 4),
            new LoopExtents(-1, 1, 4, 4, 4, 1))) {
      PermutePlan plan = chosen(extents).orElseThrow();
      assertThat(plan.moves() + plan.blends()).isEqualTo(plain.moves());
    }
  }

  /**
   * Only where some lanes are stored by one instruction; one row or column, or a long k, is not.
   */
  @Test
  void othersHaveOtherPlans() {
    LoopExtents small = new LoopExtents(-1, 4, 4, 1, 1, 4);
    for (Target target : List.of(Target.VECTOR_128, Target.VECTOR_256)) {
      assertThat(Planner.plan(ElementType.FLOAT, small, List.of(), target).paths().get(0))
          .isNotInstanceOf(PermutePlan.class);
    }
    assertThat(chosen(new LoopExtents(-1, 1, 16, 1, 1, 1))).isEmpty();
    assertThat(chosen(new LoopExtents(-1, 4, 17, 1, 1, 4))).isEmpty();
    assertThat(chosen(new LoopExtents(-1, 4, 4, 1, 1, 9))).isEmpty();
    assertThat(chosen(new LoopExtents(-1, 2, 2, 2, 1, 4))).isEmpty();
  }

  private static Optional<PermutePlan> chosen(LoopExtents extents) {
    Plan plan =
        Planner.plan(ElementType.FLOAT, extents, List.of(), Target.VECTOR_512).paths().get(0);
    return plan instanceof PermutePlan permute ? Optional.of(permute) : Optional.empty();
  }

  private static List<PermutePlan> plans(ElementType type, LoopExtents extents, int bits) {
    return PermutePlan.plans(type, extents, false, new Layout(extents), bits);
  }

  private static int last(List<Integer> starts) {
    return starts.get(starts.size() - 1);
  }

  private static List<LoopExtents> small() {
    List<LoopExtents> small = new ArrayList<>();
    for (int m = 1; m <= MOST; m++) {
      for (int k = 1; k <= MOST; k++) {
        for (int n = 1; n <= MOST; n++) {
          small.add(new LoopExtents(-1, m, k, 1, n, 1));
          small.add(new LoopExtents(-1, m, k, 1, 1, n));
          small.add(new LoopExtents(-1, 1, k, m, n, 1));
          small.add(new LoopExtents(-1, 1, k, m, 1, n));
        }
      }
    }
    return small;
  }
}
