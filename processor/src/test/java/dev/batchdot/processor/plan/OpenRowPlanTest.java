package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Portable loops for unknown extents. */
class OpenRowPlanTest {
  private static final int ANY = BatchDot.DYNAMIC;

  @Test
  void guardNamesTheExtentsOfTheLayout() {
    assertThat(plan(1, 1).guard()).startsWith("no >= 32 && mo >= 8 && ");
    assertThat(plan(1, ANY).guard()).startsWith("ni >= 32 && mo >= 8 && ");
    assertThat(plan(ANY, 1).guard()).startsWith("no >= 32 && mi >= 8 && ");
    assertThat(plan(ANY, ANY).guard()).startsWith("ni >= 32 && mi >= 8 && ");
    assertThat(plan(1, 1).guard()).endsWith("k >= 8 && k <= 65536");
  }

  /** Any number of columns from the least on is covered by panels of one width. */
  @Test
  void panelsAreHalvesOfEachOther() {
    List<Integer> widths = OpenRowPlan.WIDTHS;
    assertThat(widths.get(0)).isEqualTo(OpenRowPlan.STRIDE);
    for (int at = 1; at < widths.size(); at++) {
      assertThat(widths.get(at)).isEqualTo(widths.get(at - 1) / 2);
    }
  }

  /** Whole passes, and then each half, quarter and so on once, whatever the length of a block. */
  @Test
  void arraysHoldABlock() {
    int most = 0;
    for (int block = 1; block <= SumBlocks.TERMS; block++) {
      int rest = block % RowPlan.STEPS;
      most = Math.max(most, block / RowPlan.STEPS + Integer.bitCount(rest));
    }
    assertThat(OpenRowPlan.ARRAYS).isGreaterThanOrEqualTo(most);
    assertThat(Integer.bitCount(RowPlan.STEPS)).isOne();
  }

  @Test
  void noneWhereAnExtentIsKnown() {
    LoopExtents known = new LoopExtents(ANY, ANY, 64, 1, ANY, 1);
    assertThat(OpenRowPlan.plan(ElementType.FLOAT, known)).isEmpty();
    LoopExtents columns = new LoopExtents(ANY, ANY, ANY, 1, 100, 1);
    assertThat(OpenRowPlan.plan(ElementType.FLOAT, columns)).isEmpty();
  }

  /** Its guard would speak of an extent that no parameter has. */
  @Test
  void noneForOneRowOrOneColumn() {
    LoopExtents oneRow = new LoopExtents(ANY, 1, ANY, 1, ANY, 1);
    assertThat(OpenRowPlan.plan(ElementType.FLOAT, oneRow)).isEmpty();
    LoopExtents oneColumn = new LoopExtents(ANY, ANY, ANY, 1, 1, 1);
    assertThat(OpenRowPlan.plan(ElementType.FLOAT, oneColumn)).isEmpty();
  }

  @Test
  void tellsItsPanels() {
    assertThat(plan(1, 1).toString())
        .contains("columns by [128, 64, 32] (transposed into scratch)")
        .contains("sums in blocks of 256");
    assertThat(plan(1, ANY).toString()).contains("(copied to scratch)");
  }

  private static OpenRowPlan plan(int mi, int ni) {
    LoopExtents extents = new LoopExtents(ANY, ANY, ANY, mi, ANY, ni);
    return (OpenRowPlan) OpenRowPlan.plan(ElementType.FLOAT, extents).orElseThrow();
  }
}
