package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A million equal terms, which in one running sum would drift away by 1 % (float): each path, in
 * each layout, stays within the bound.
 */
@EveryTier
class LongSumsTest {
  private static final int TERMS = 1_000_000;

  private static final List<Contraction> CONTRACTIONS =
      List.of(
          Contraction.of(Shape.of(1, TERMS), Shape.of(1, TERMS), Axes.DEFAULT),
          Contraction.of(Shape.of(1, TERMS), Shape.of(1, TERMS, 2), Axes.DEFAULT),
          Contraction.of(Shape.of(1, TERMS, 2), Shape.of(1, TERMS), Axes.of(1)),
          Contraction.of(Shape.of(1, TERMS, 2), Shape.of(1, TERMS, 2), Axes.of(1)));

  @Test
  void floats() {
    float[] tenths = new float[2 * TERMS];
    float[] ones = new float[2 * TERMS];
    Arrays.fill(tenths, 0.1f);
    Arrays.fill(ones, 1);
    check(ElementType.FLOAT, tenths, ones, Dyadic.of(tenths[0]));
  }

  @Test
  void doubles() {
    double[] tenths = new double[2 * TERMS];
    double[] ones = new double[2 * TERMS];
    Arrays.fill(tenths, 0.1);
    Arrays.fill(ones, 1);
    check(ElementType.DOUBLE, tenths, ones, Dyadic.of(tenths[0]));
  }

  private static void check(ElementType type, Object tenths, Object ones, Dyadic tenth) {
    Dyadic sum = tenth.times(TERMS);
    ExactValue value = new ExactValue(sum, sum, 0);
    int compared = 0;
    for (Contraction c : CONTRACTIONS) {
      KernelSet kernels = new KernelSet();
      String rankOnly = kernels.add(new KernelSource(type, c));
      String withExtents = kernels.add(new KernelSource(type, c).arrays());
      CompiledClasses.Loader classes = kernels.compile().load();
      Comparison comparison =
          Comparison.of(
              new Problem(type, c, first(c.x(), tenths, type), first(c.y(), ones, type)),
              Collections.nCopies((int) c.result().size(), value));
      compared += comparison.interpreter();
      compared += comparison.genericPath();
      compared += comparison.tensorForms(classes.kernel(rankOnly));
      compared += comparison.arrayForms(classes.kernel(withExtents));
    }
    assertThat(compared).isEqualTo(CONTRACTIONS.size() * 8);
  }

  /** As many elements as {@code shape} has. */
  private static Object first(Shape shape, Object elements, ElementType type) {
    Object array = Paths.of(type).newArray((int) shape.size());
    System.arraycopy(elements, 0, array, 0, (int) shape.size());
    return array;
  }
}
