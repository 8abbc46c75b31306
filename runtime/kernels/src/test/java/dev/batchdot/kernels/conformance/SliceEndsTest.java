package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows shorter than a register, at the end of their arrays or any number of elements before it:
 * nothing is read behind the array, nothing changes outside the output, and what lies there does
 * not matter.
 */
@EveryTier
class SliceEndsTest {
  private static final int[] SHORT = {1, 2, 3, 5, 6, 7, 9, 11, 13, 15};
  private static final int MOST_BEHIND = 17;
  private static final int ITEMS = 2;

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT"})
  void rowsOfEveryLength(ElementType type) {
    KernelSet kernels = new KernelSet();
    List<Contraction> contractions = contractions();
    List<String> names = new ArrayList<>();
    contractions.forEach(c -> names.add(kernels.add(new KernelSource(type, c).arrays())));
    CompiledClasses.Loader classes = kernels.compile().load();
    Paths paths = Paths.of(type);
    int compared = 0;
    for (int at = 0; at < names.size(); at++) {
      Object kernel = classes.kernel(names.get(at));
      Problem two = Values.ORDINARY.problem(type, contractions.get(at), 9);
      Object results = paths.intoArray(kernel, two);
      for (int behind = 0; behind <= MOST_BEHIND; behind++) {
        for (int items = 1; items <= ITEMS; items++) {
          int[] first = items == 1 ? new int[] {0} : new int[] {0, 1};
          assertThat(paths.slices(kernel, two.take(first), new Margins(behind % 2, behind)))
              .as("%s, %d items, %d behind", two, items, behind)
              .isEqualTo(two.itemsOf(results, first));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(SHORT.length * 4 * (MOST_BEHIND + 1) * ITEMS);
  }

  private static List<Contraction> contractions() {
    List<Contraction> contractions = new ArrayList<>();
    for (int shortRow : SHORT) {
      contractions.add(Operands.LAST_FIRST.of(ITEMS, 1, 4, shortRow));
      contractions.add(Operands.FIRST_FIRST.of(ITEMS, 6, 5, shortRow));
      contractions.add(Operands.LAST_MIDDLE.of(ITEMS, 3, 7, shortRow));
      contractions.add(Operands.FIRST_LAST.of(ITEMS, shortRow, 9, 1)); // y may take x's place
    }
    return contractions;
  }
}
