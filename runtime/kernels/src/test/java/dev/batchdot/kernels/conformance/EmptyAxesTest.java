package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Axes of extent 0: an empty sum is 0, and every other empty axis makes the result empty. */
@EveryTier
class EmptyAxesTest {
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1})
  interface Product extends FloatTensorForms {}

  @Test
  void emptySumsAreZero() {
    FloatTensor out = FloatTensor.of(new float[] {77, 77, 77, 77}, 2, 1, 2);
    BatchDots.batchDotInto(FloatTensor.zeros(2, 1, 0), FloatTensor.zeros(2, 0, 2), out, 2, 1);
    assertThat(out.data()).containsOnly(0);
  }

  @Test
  void emptyResultIsNeverTooLarge() {
    FloatTensor column = FloatTensor.zeros(0, 100_000, 1);
    FloatTensor row = FloatTensor.zeros(0, 1, 100_000);
    Shape result = Shape.of(0, 100_000, 100_000);
    assertThat(BatchDots.batchDot(column, row, 2, 1).shape()).isEqualTo(result);
    assertThat(BatchDots.kernel(Product.class).tensors(column, row).shape()).isEqualTo(result);
  }

  @ParameterizedTest
  @EnumSource
  void everySetOfEmptyAxes(ElementType type) {
    KernelSet kernels = new KernelSet();
    List<Contraction> contractions = contractions();
    List<String> names = new ArrayList<>();
    contractions.forEach(c -> names.add(kernels.add(new KernelSource(type, c))));
    CompiledClasses.Loader classes = kernels.compile().load();
    int compared = 0;
    for (int at = 0; at < names.size(); at++) {
      Comparison comparison = Comparison.of(Values.ORDINARY.problem(type, contractions.get(at), 1));
      compared += comparison.interpreter();
      compared += comparison.genericPath();
      compared += comparison.tensorForms(classes.kernel(names.get(at)));
    }
    assertThat(compared).isEqualTo(32 * 4 * 5);
  }

  /** Each layout with each set of its five axes empty. */
  private static List<Contraction> contractions() {
    List<Contraction> contractions = new ArrayList<>();
    for (int empty = 0; empty < 32; empty++) {
      int b = (empty & 1) == 0 ? 2 : 0;
      int m = (empty & 2) == 0 ? 3 : 0;
      int i = (empty & 4) == 0 ? 5 : 0;
      int k = (empty & 8) == 0 ? 7 : 0;
      int n = (empty & 16) == 0 ? 9 : 0;
      contractions.add(Contraction.of(Shape.of(b, m, i, k), Shape.of(b, n, k), Axes.of(3, 2)));
      contractions.add(Contraction.of(Shape.of(b, m, i, k), Shape.of(b, k, n), Axes.of(3, 1)));
      contractions.add(Contraction.of(Shape.of(b, m, k, i), Shape.of(b, n, k), Axes.of(2, 2)));
      contractions.add(Contraction.of(Shape.of(b, m, k, i), Shape.of(b, k, n), Axes.of(2, 1)));
    }
    return contractions;
  }
}
