package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An output depends on its row of x and its column of y alone, though registers may hold others
 * too: whatever stands in one row or column, all outputs of the others keep their bits.
 */
@EveryTier
class IsolationTest {
  /** Extents m, k, n. */
  private static final int[][] EXTENTS = {
    {4, 19, 5},
    {8, 20, 3},
    {3, 33, 17},
    {13, 7, 11},
    {1, 20, 30},
    {2, 40, 1},
    {6, 257, 9},
    {3, 3, 3},
    {5, 4, 5}
  };

  private static final double[] POISONS = {Double.NaN, Double.NEGATIVE_INFINITY};

  private static final int ITEMS = 3;

  private int lines;

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT"})
  void otherRowsAndColumnsDoNotMatter(ElementType type) {
    KernelSet kernels = new KernelSet();
    Map<Contraction, String> names = new LinkedHashMap<>();
    for (int[] e : EXTENTS) {
      for (Operands operands : Operands.values()) {
        Contraction c = operands.of(ITEMS, e[0], e[1], e[2]);
        names.put(c, kernels.add(new KernelSource(type, c).arrays()));
      }
    }
    CompiledClasses.Loader classes = kernels.compile().load();
    int expected = 0;
    for (Map.Entry<Contraction, String> entry : names.entrySet()) {
      check(type, entry.getKey(), classes.kernel(entry.getValue()));
      LoopExtents e = entry.getKey().loops();
      expected += POISONS.length * (e.mo() * e.mi() + e.no() * e.ni());
    }
    assertThat(names).hasSize(EXTENTS.length * Operands.values().length);
    assertThat(lines).isEqualTo(expected);
  }

  /** Each row and column of the item in the middle, one after another. */
  private void check(ElementType type, Contraction c, Object kernel) {
    Paths paths = Paths.of(type);
    Problem clean = Values.ORDINARY.problem(type, c, 11);
    Object results = paths.slices(kernel, clean);
    LoopExtents e = c.loops();
    int rows = e.mo() * e.mi();
    int cols = e.no() * e.ni();
    int item = rows * cols;
    for (double poison : POISONS) {
      for (int row = 0; row < rows; row++) {
        int its = row;
        Problem p = clean.take(0, 1, 2);
        poison(
            p.x(),
            type,
            poison,
            (e.mo() + row / e.mi()) * e.k() * e.mi() + row % e.mi(),
            e.mi(),
            e);
        compare(
            p, paths.slices(kernel, p), results, at -> at / item == 1 && at % item / cols == its);
      }
      for (int col = 0; col < cols; col++) {
        int its = col;
        Problem p = clean.take(0, 1, 2);
        poison(
            p.y(),
            type,
            poison,
            (e.no() + col / e.ni()) * e.k() * e.ni() + col % e.ni(),
            e.ni(),
            e);
        compare(
            p, paths.slices(kernel, p), results, at -> at / item == 1 && at % item % cols == its);
      }
    }
  }

  private static void poison(
      Object operand, ElementType type, double poison, int from, int step, LoopExtents e) {
    for (int k = 0; k < e.k(); k++) {
      Array.set(operand, from + k * step, Values.element(type, poison));
    }
  }

  private void compare(Problem p, Object got, Object clean, IntPredicate poisoned) {
    for (int at = 0; at < p.resultSize(); at++) {
      if (poisoned.test(at)) {
        if (p.type().isFloating()) {
          assertThat(Array.getDouble(got, at)).as("%s at %d", p, at).isNotFinite();
        }
        Array.set(got, at, Array.get(clean, at));
      }
    }
    assertThat(got).as("%s", p).isEqualTo(clean);
    lines++;
  }
}
