package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.spi.FloatScratch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the plans of vector registers, whichever of them a shape gets. */
class VectorPlanTest {
  private static final int[] EXTENTS = {
    1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 16, 17, 23, 31, 33, 64, 100, 1000
  };

  private static final int[] TERMS = {
    1, 2, 3, 4, 7, 8, 9, 16, 17, 33, 64, 255, 256, 257, 1000, 20_000, 70_000, 3_000_000, 100_000_000
  };

  private static final int LAYOUTS = 5;

  private static final Set<Target> VECTORS = EnumSet.complementOf(EnumSet.of(Target.PORTABLE));

  @ParameterizedTest
  @EnumSource
  void everyPlanIsWithinItsBounds(ElementType type) {
    int plans = 0;
    Map<Target, Integer> vectorPlans = new EnumMap<>(Target.class);
    for (LoopExtents extents : grid()) {
      for (Target target : VECTORS) {
        KernelPlan plan = plan(type, extents, target);
        assertThat(plan.base()).isEqualTo(extents);
        if (plan.usesVectors()) {
          vectorPlans.merge(target, 1, Integer::sum);
        }
        for (Plan path : plan.paths()) {
          check(path, target);
        }
        plans++;
      }
    }
    assertThat(plans).isEqualTo(LAYOUTS * EXTENTS.length * EXTENTS.length * TERMS.length * 3);
    if (type.isFloating()) {
      for (Target target : VECTORS) {
        assertThat(vectorPlans.getOrDefault(target, 0)).isGreaterThan(plans / 3 / 2);
      }
    }
  }

  /** The same question has the same answer, to the letter, whatever was asked in between. */
  @Test
  void plansDependOnTheirArgumentsAlone() {
    List<KernelPlan> first = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (LoopExtents extents : someOf(grid())) {
      for (Target target : VECTORS) {
        KernelPlan plan = plan(ElementType.FLOAT, extents, target);
        first.add(plan);
        texts.add(plan.toString());
      }
    }
    List<KernelPlan> second = new ArrayList<>();
    for (LoopExtents extents : someOf(grid())) {
      for (Target target : VECTORS) {
        plan(ElementType.DOUBLE, extents, target);
        second.add(plan(ElementType.FLOAT, extents, target));
      }
    }
    assertThat(second).isEqualTo(first).extracting(KernelPlan::toString).isEqualTo(texts);
  }

  /** The batch is no part of the plan: an item may not depend on it. */
  @Test
  void theBatchDoesNotMatter() {
    for (LoopExtents e : someOf(grid())) {
      LoopExtents batch = new LoopExtents(40, e.mo(), e.k(), e.mi(), e.no(), e.ni());
      for (Target target : VECTORS) {
        assertThat(plan(ElementType.FLOAT, batch, target))
            .hasToString(plan(ElementType.FLOAT, e, target).toString());
      }
    }
  }

  @Test
  void vectorPlansPrintThemselves() {
    int printed = 0;
    for (LoopExtents extents : grid()) {
      for (Target target : VECTORS) {
        for (Plan path : plan(ElementType.FLOAT, extents, target).paths()) {
          if (path instanceof OuterProductPlan outer) {
            assertThat(path.toString())
                .contains("registers of " + outer.bits() + " bits", "columns " + outer.colWalk());
            printed++;
          } else if (path instanceof InnerProductPlan inner) {
            assertThat(path.toString()).contains("registers of " + inner.bits() + " bits", "k = ");
            printed++;
          } else if (path instanceof AxpyPlan axpy) {
            assertThat(path.toString()).contains("registers of " + axpy.bits() + " bits", "axpy");
            printed++;
          } else if (path instanceof PermutePlan permute) {
            assertThat(path.toString()).contains("registers of " + permute.bits() + " bits");
            printed++;
          }
          assertThat(path.toString()).contains("bytes of bytecode").doesNotContain("  ", "null");
        }
      }
    }
    assertThat(printed).isGreaterThan(10_000);
  }

  /** Groups of columns read no more than a processor foresees, and x once where there is room. */
  @ParameterizedTest
  @CsvSource({
    "20, 30, 512, 8, true",
    "64, 64, 512, 4, true",
    "128, 32, 512, 2, true",
    "200, 20, 512, 2, true",
    "64, 64, 256, 4, true",
    "200, 20, 256, 1, false"
  })
  void oneRow(int k, int columns, int bits, int group, boolean held) {
    Target target = bits == 512 ? Target.VECTOR_512 : Target.VECTOR_256;
    LoopExtents extents = new LoopExtents(BatchDot.DYNAMIC, 1, k, 1, columns, 1);
    Plan path = plan(ElementType.FLOAT, extents, target).paths().get(0);
    assertThat(path).isInstanceOf(InnerProductPlan.class);
    InnerProductPlan plan = (InnerProductPlan) path;
    assertThat(plan.group()).isEqualTo(group);
    assertThat(plan.holdsX()).isEqualTo(held);
    assertThat(plan.toString().contains("x held in registers")).isEqualTo(held);
  }

  @Test
  void plansWithoutAModelHaveNoCost() {
    LoopExtents extents = new LoopExtents(BatchDot.DYNAMIC, 4, 5, 1, 1, 8);
    VectorCost cost = new VectorCost(new Layout(extents));
    assertThat(cost.of(rows(2, 1, 8, 256))).isPositive();
    ScalarPlan scalar = ScalarPlanner.plan(ElementType.FLOAT, extents, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> cost.of(scalar));
  }

  /** The surplus of a row of registers ends with the next row, where it is not masked. */
  @Test
  void registersOfARowDoNotReachBeyondTheNext() {
    assertThat(rows(2, 1, 4, 256).hasSurplus()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> rows(2, 1, 3, 256));
    assertThatIllegalArgumentException().isThrownBy(() -> rows(2, 1, 4, 512));
    assertThat(rows(1, 1, 3, 256).hasSurplus()).isTrue();
    assertThat(rows(2, 2, 3, 256).hasSurplus()).isTrue();
  }

  private static OuterProductPlan rows(int rows, int no, int ni, int bits) {
    LoopExtents extents = new LoopExtents(BatchDot.DYNAMIC, 4, 5, 1, no, ni);
    return new OuterProductPlan(
        ElementType.FLOAT,
        extents,
        false,
        new Layout(extents),
        bits,
        16,
        rows,
        1,
        1,
        5,
        Packing.NONE,
        false);
  }

  /** Plain conditions: so many plans are too many for descriptions that no one reads. */
  private static void check(Plan plan, Target target) {
    boolean withinBounds = plan.servesAnyK() || plan.extents().k() == BatchDot.DYNAMIC;
    if (plan instanceof OuterProductPlan outer) {
      withinBounds &= outer.bits() <= target.bits() && isSound(outer, target);
    } else if (plan instanceof InnerProductPlan inner) {
      withinBounds &= inner.bits() <= target.bits() && isSound(inner, target);
    } else if (plan instanceof AxpyPlan axpy) {
      withinBounds &= axpy.bits() <= target.bits() && isSound(axpy);
    } else if (plan instanceof PermutePlan permute) {
      withinBounds &= permute.bits() <= target.bits() && permute.registers() < target.registers();
    }
    assertThat(withinBounds).as("%s, %s: %s", target, plan.extents(), plan).isTrue();
  }

  /**
   * A tile is in registers, and so are two elements of x and a row of y, or one register of it;
   * tiles cover rows and columns. Where not all elements of x that a step takes fit as well, the
   * row is clamped. Scratch memory keeps what is copied.
   */
  private static boolean isSound(OuterProductPlan plan, Target target) {
    int accumulators = plan.rows() * plan.vectors() * plan.partialSums();
    boolean wholeRow = plan.rows() == 1 && plan.partialSums() == 1;
    int k = plan.layout().k();
    int operands = plan.readsInOrder() ? 2 : plan.vectors() + Math.min(2, plan.rows());
    int step = accumulators + plan.vectors() + plan.rows();
    return accumulators + operands <= target.registers()
        && (accumulators <= (plan.isBlocked() ? 20 : 24) || wholeRow)
        && (plan.rowWalk().isClamped() || step <= target.registers())
        && plan.rowWalk().step() == plan.rows()
        && plan.columnPanels() <= FloatScratch.LONGEST
        && plan.rowPanels() <= FloatScratch.LONGEST
        && plan.columnGroups().stream().allMatch(groups -> isSound(groups, plan))
        && (!plan.packsRows() || (plan.callsTiles() && plan.packing() != Packing.NONE))
        && covers(plan.rowWalk(), plan.layout().rows())
        && covers(plan.colWalk(), plan.layout().cols())
        && coversTile(plan.offsets(), plan.lanes(), plan.colWalk().step())
        && (plan.isBlocked() ? plan.kBlock() <= 256 * plan.partialSums() : k <= 256 * 4)
        && blocks(k, plan.kBlock()) <= 256;
  }

  /** Calls get tiles, and no group is larger than an item. */
  private static boolean isSound(ColumnGroups groups, OuterProductPlan plan) {
    return plan.callsTiles() && groups.panels() > 1 && groups.panels() <= plan.colWalk().count();
  }

  /** The sums of a group and one register of each operand; groups cover the columns. */
  private static boolean isSound(InnerProductPlan plan, Target target) {
    int k = plan.layout().k();
    return plan.group() * plan.partialSums() + 2 <= target.registers()
        && plan.wholeK() % plan.lanes() == 0
        && k - plan.wholeK() < plan.lanes()
        && (plan.groupsItems() || covers(plan.colWalk(), plan.layout().cols()))
        && (!plan.holdsX() || k / plan.lanes() + plan.group() + 4 <= target.registers())
        && plan.kBlock() <= 256 * plan.lanes() * plan.partialSums()
        && blocks(k, plan.kBlock()) <= 256;
  }

  /** Whole registers and the rest make up a row. */
  private static boolean isSound(AxpyPlan plan) {
    return plan.layout().rows() == 1
        && plan.wholeCols() % plan.lanes() == 0
        && plan.wholeCols() + plan.restCols() == plan.layout().cols()
        && plan.restCols() < plan.lanes()
        && plan.layout().k() <= 256 * 256;
  }

  /** How many sums are added in one go where each has so many terms. */
  private static int blocks(int k, int terms) {
    return (int) ((k + (long) terms - 1) / terms);
  }

  /** Whether steps, of which the last is moved back, reach each index of the axis, and no other. */
  private static boolean covers(Walk walk, int extent) {
    int end = 0;
    for (int at = 0; at < extent; at += walk.step()) {
      int from = Math.min(at, walk.last());
      if (from < 0 || from > end) {
        return false;
      }
      end = from + walk.step();
    }
    return end == extent && walk.extent() == extent;
  }

  /** Whether registers that begin at these offsets hold all of a row, and no more if it is long. */
  private static boolean coversTile(int[] offsets, int lanes, int step) {
    int end = 0;
    for (int offset : offsets) {
      if (offset < 0 || offset > end) {
        return false;
      }
      end = offset + lanes;
    }
    return end == Math.max(step, lanes);
  }

  private static KernelPlan plan(ElementType type, LoopExtents extents, Target target) {
    return Planner.plan(type, extents, List.of(), target);
  }

  private static List<LoopExtents> someOf(List<LoopExtents> grid) {
    List<LoopExtents> some = new ArrayList<>();
    for (int at = 0; at < grid.size(); at += 37) {
      some.add(grid.get(at));
    }
    return some;
  }

  private static List<LoopExtents> grid() {
    int any = BatchDot.DYNAMIC;
    List<LoopExtents> grid = new ArrayList<>();
    for (int m : EXTENTS) {
      for (int k : TERMS) {
        for (int n : EXTENTS) {
          grid.add(new LoopExtents(any, m, k, 1, n, 1));
          grid.add(new LoopExtents(any, m, k, 1, 1, n));
          grid.add(new LoopExtents(any, 1, k, m, n, 1));
          grid.add(new LoopExtents(any, 1, k, m, 1, n));
          grid.add(new LoopExtents(any, 2, k, m, 3, n));
        }
      }
    }
    return grid;
  }
}
