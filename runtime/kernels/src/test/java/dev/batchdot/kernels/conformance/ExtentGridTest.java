package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Kernels for extents around the widths of registers and tiles, in every layout: each output is
 * within the bound, whatever the size of the batch, and wherever in larger arrays it lies.
 */
@EveryTier
class ExtentGridTest {
  private static final int[] BATCHES = {0, 1, 2, 3, 17};

  /** For each kernel. */
  private static final int RESULTS = 2 + BATCHES.length;

  /** Extents m, k, n. */
  private static final int[][] SMALL = {
    {2, 2, 2}, {3, 3, 3}, {4, 4, 4}, {5, 5, 5}, {6, 6, 6}, {8, 8, 8}, {2, 1, 3}, {7, 3, 2},
    {3, 3, 1}, {1, 3, 3}, {2, 2, 1}, {1, 4, 1}
  };

  private int compared;

  @Test
  void floats() {
    check(ElementType.FLOAT, Operands.values());
    assertThat(compared).isEqualTo(8 * ExtentGrid.PER_LAYOUT * RESULTS);
  }

  @Test
  void doubles() {
    check(ElementType.DOUBLE, Operands.LAST_LAST, Operands.LAST_FIRST, Operands.MIDDLE_MIDDLE);
    assertThat(compared).isEqualTo(3 * ExtentGrid.PER_LAYOUT * RESULTS);
  }

  @Test
  void ints() {
    check(ElementType.INT, Operands.FIRST_LAST, Operands.LAST_MIDDLE);
    assertThat(compared).isEqualTo(2 * ExtentGrid.PER_LAYOUT * RESULTS);
  }

  @Test
  void longs() {
    check(ElementType.LONG, Operands.MIDDLE_FIRST);
    assertThat(compared).isEqualTo(ExtentGrid.PER_LAYOUT * RESULTS);
  }

  @Test
  void oneRow() {
    check(ElementType.FLOAT, ExtentGrid.withOneRow(Operands.LAST_FIRST, 2));
    check(ElementType.FLOAT, ExtentGrid.withOneRow(Operands.LAST_LAST, 2));
    check(ElementType.DOUBLE, ExtentGrid.withOneRow(Operands.LAST_FIRST, 2));
    check(ElementType.INT, ExtentGrid.withOneRow(Operands.LAST_FIRST, 2));
    assertThat(compared).isEqualTo(4 * ExtentGrid.WITH_ONE_ROW * RESULTS);
  }

  /** Panels of y are copied where its rows are a power of two long, and where y is large. */
  @Test
  void copiedPanels() {
    check(
        ElementType.FLOAT,
        List.of(
            Operands.LAST_FIRST.of(2, 33, 130, 128),
            Operands.FIRST_FIRST.of(2, 70, 128, 64),
            Operands.LAST_FIRST.of(2, 40, 270, 130)));
    assertThat(compared).isEqualTo(3 * RESULTS);
  }

  /** The same where its rows are shorter than a register, of 256, 512 and 128 bits. */
  @Test
  void copiedNarrowPanels() {
    check(
        ElementType.FLOAT,
        List.of(
            Operands.LAST_FIRST.of(2, 56, 5500, 6),
            Operands.LAST_FIRST.of(2, 56, 2800, 12),
            Operands.LAST_FIRST.of(2, 56, 11_000, 3)));
    assertThat(compared).isEqualTo(3 * RESULTS);
  }

  /** X is copied where it is transposed and large, or collides: in blocks, and for each of mo. */
  @Test
  void copiedRows() {
    check(
        ElementType.FLOAT,
        List.of(
            Operands.FIRST_FIRST.of(2, 153, 170, 130),
            Operands.FIRST_LAST.of(2, 110, 230, 130),
            Operands.MIDDLE_FIRST.of(2, 153, 161, 65)));
    check(
        ElementType.DOUBLE,
        List.of(Operands.FIRST_FIRST.of(2, 701, 190, 65), Operands.FIRST_LAST.of(2, 128, 80, 40)));
    assertThat(compared).isEqualTo(5 * RESULTS);
  }

  /** Rows of large items meet groups of columns: copied, transposed, in place; with copied rows. */
  @Test
  void groupsOfColumns() {
    check(
        ElementType.FLOAT,
        List.of(
            Operands.LAST_FIRST.of(2, 90, 600, 215),
            Operands.LAST_FIRST.of(2, 400, 20, 700),
            Operands.LAST_MIDDLE.of(2, 75, 700, 70),
            Operands.FIRST_LAST.of(2, 90, 600, 215)));
    check(ElementType.DOUBLE, List.of(Operands.MIDDLE_FIRST.of(2, 60, 500, 140)));
    assertThat(compared).isEqualTo(5 * RESULTS);
  }

  /** Registers hold several of these, or several rows of one. */
  @Test
  void smallItems() {
    Operands[] layouts = {
      Operands.LAST_FIRST, Operands.LAST_LAST, Operands.FIRST_FIRST, Operands.FIRST_LAST
    };
    for (ElementType type : List.of(ElementType.FLOAT, ElementType.DOUBLE, ElementType.INT)) {
      List<Contraction> contractions = new ArrayList<>();
      for (Operands operands : layouts) {
        for (int[] e : SMALL) {
          contractions.add(operands.of(2, e[0], e[1], e[2]));
        }
      }
      check(type, contractions);
    }
    assertThat(compared).isEqualTo(3 * layouts.length * SMALL.length * RESULTS);
  }

  private void check(ElementType type, Operands... layouts) {
    List<Contraction> contractions = new ArrayList<>();
    for (Operands operands : layouts) {
      contractions.addAll(ExtentGrid.of(operands, 2));
    }
    check(type, contractions);
  }

  private void check(ElementType type, List<Contraction> contractions) {
    KernelSet kernels = new KernelSet();
    Map<Contraction, String> names = new LinkedHashMap<>();
    for (Contraction c : contractions) {
      names.put(c, kernels.add(new KernelSource(type, c).arrays()));
    }
    CompiledClasses.Loader classes = kernels.compile().load();
    names.forEach((c, name) -> check(type, c, classes.kernel(name)));
  }

  /** An item alone is compared with the definition, another with that, and batches with the two. */
  private void check(ElementType type, Contraction c, Object kernel) {
    Paths paths = Paths.of(type);
    Problem two = Values.ORDINARY.problem(type, c, 5);
    Problem one = two.take(1);
    int factor = ErrorBound.randomData(one.terms());
    Object result = paths.intoArray(kernel, one);
    ErrorBound.check(kernel + " on " + one, type, ExactLoop.of(one), result, factor);
    Object results = paths.arrays(kernel, two);
    assertThat(two.itemsOf(results, 1)).as("%s", two).isEqualTo(result);
    compared += 2;
    for (int batch : BATCHES) {
      int[] items = new int[batch];
      for (int at = 0; at < batch; at++) {
        items[at] = (at + 1) * 3 % 4 / 2;
      }
      Margins margins = new Margins(batch, batch * compared % 23);
      assertThat(paths.slices(kernel, two.take(items), margins))
          .as("%d items of %s, %s", batch, two, margins)
          .isEqualTo(two.itemsOf(results, items));
      compared++;
    }
  }
}
