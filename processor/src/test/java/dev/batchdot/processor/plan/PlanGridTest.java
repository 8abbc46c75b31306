package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the plan of plain Java for any extents, over a grid of them; the four layouts take
 * turns.
 */
class PlanGridTest {
  private static final int[] EXTENTS =
      IntStream.concat(
              IntStream.rangeClosed(1, 100),
              IntStream.of(BatchDot.DYNAMIC, 127, 128, 129, 255, 256, 257, 1000, Integer.MAX_VALUE))
          .toArray();

  @Test
  void everyPlanIsWithinItsBounds() {
    int plans = 0;
    for (int rows : EXTENTS) {
      for (int k : EXTENTS) {
        for (int cols : EXTENTS) {
          LoopExtents extents = extents(rows, k, cols, plans % 4);
          for (Plan plan :
              Planner.plan(ElementType.FLOAT, extents, List.of(), Target.PORTABLE).paths()) {
            if (plan instanceof RowPlan row) {
              check(row);
            } else {
              check((ScalarPlan) plan, rows, cols);
            }
            plans++;
          }
        }
      }
    }
    int known = EXTENTS.length - 1;
    assertThat(plans).isEqualTo(EXTENTS.length * EXTENTS.length * (known + 2));
  }

  private static LoopExtents extents(int rows, int k, int cols, int layout) {
    return switch (layout) {
      case 0 -> new LoopExtents(BatchDot.DYNAMIC, rows, k, 1, cols, 1);
      case 1 -> new LoopExtents(BatchDot.DYNAMIC, rows, k, 1, 2, cols);
      case 2 -> new LoopExtents(BatchDot.DYNAMIC, 2, k, rows, cols, 1);
      default -> new LoopExtents(BatchDot.DYNAMIC, BatchDot.DYNAMIC, k, rows, 2, cols);
    };
  }

  /** Plain conditions: a million plans are too many for descriptions that no one reads. */
  private static void check(ScalarPlan plan, int rows, int cols) {
    int k = plan.extents().k();
    Tile tile = plan.tile();
    boolean withinBounds =
        plan.bytecode() <= BytecodeEstimate.BUDGET
            && tile.outputs() <= 16
            && tile.rows() <= 8
            && fits(tile.rows(), plan.layout().rows())
            && fits(tile.cols(), plan.layout().cols())
            && plan.kStep() % plan.partialSums() == 0
            && (k == BatchDot.DYNAMIC || plan.kStep() <= k)
            && (!plan.servesAnyK() || plan.sumLevels() >= levels(k))
            && covers(plan.rowSegments(), plan.layout().rows())
            && covers(plan.colSegments(), plan.layout().cols());
    assertThat(withinBounds).as("%s x %s: %s", rows, cols, plan).isTrue();
  }

  /** Each running sum is short, and what is copied stays within the second cache. */
  private static void check(RowPlan plan) {
    int k = plan.extents().k();
    boolean withinBounds =
        plan.wholeSteps() >= 1
            && k <= 65_536
            && plan.isBlocked() == (k > 256)
            && plan.columns() <= plan.layout().cols()
            && plan.columns() <= plan.stride()
            && (long) k * plan.columns() <= 32L * 65_536;
    assertThat(withinBounds).as("%s", plan).isTrue();
  }

  private static boolean fits(int step, int extent) {
    return extent == BatchDot.DYNAMIC ? step <= 4 : step <= extent;
  }

  /** How often sums are split so that none has more than 256 terms. */
  private static int levels(int k) {
    return k == BatchDot.DYNAMIC ? 4 : k <= 256 ? 1 : k <= 65_536 ? 2 : k <= 16_777_216 ? 3 : 4;
  }

  /** Whether segments go from 0 to the extent without a gap, in whole steps. */
  private static boolean covers(List<Segment> segments, int extent) {
    if (extent == BatchDot.DYNAMIC) {
      return segments.get(segments.size() - 1).step() == 1 || segments.size() == 1;
    }
    int end = 0;
    for (Segment segment : segments) {
      if (segment.from() != end || (segment.to() - segment.from()) % segment.step() != 0) {
        return false;
      }
      end = segment.to();
    }
    return end == extent;
  }
}
