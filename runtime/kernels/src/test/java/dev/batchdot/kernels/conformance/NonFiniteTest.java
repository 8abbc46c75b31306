package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A NaN or an infinity anywhere reaches all outputs that it belongs to, and no other. */
@EveryTier
class NonFiniteTest {
  private static final List<Contraction> CONTRACTIONS =
      List.of(
          Contraction.of(Shape.of(2, 9), Shape.of(2, 6, 9), Axes.of(1, 2)),
          Contraction.of(Shape.of(2, 5, 9), Shape.of(2, 9, 6), Axes.of(2, 1)),
          Contraction.of(Shape.of(2, 9, 5), Shape.of(2, 9, 6), Axes.of(1, 1)));

  private static final double[] NOT_FINITE = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  /** Among zeros: 0 times an infinity is NaN, so no product may be skipped. */
  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void amongZeros(ElementType type) {
    int compared = 0;
    for (Contraction c : CONTRACTIONS) {
      KernelSet kernels = new KernelSet();
      String rankOnly = kernels.add(new KernelSource(type, c));
      String withExtents = kernels.add(new KernelSource(type, c).arrays());
      CompiledClasses.Loader classes = kernels.compile().load();
      Object rankOnlyKernel = classes.kernel(rankOnly);
      Object kernelWithExtents = classes.kernel(withExtents);
      for (double value : NOT_FINITE) {
        for (Problem p : problems(type, c, value)) {
          Comparison comparison = Comparison.of(p);
          compared += comparison.interpreter();
          compared += comparison.genericPath();
          compared += comparison.tensorForms(rankOnlyKernel);
          compared += comparison.arrayForms(kernelWithExtents);
        }
      }
    }
    int places = (2 * 9 + 2 * 6 * 9) + 2 * (2 * 5 * 9 + 2 * 9 * 6);
    assertThat(compared).isEqualTo(places * NOT_FINITE.length * 8);
  }

  /** Zeros everywhere but at one place. */
  private static List<Problem> problems(ElementType type, Contraction c, double value) {
    List<Problem> problems = new ArrayList<>();
    for (int at = 0; at < c.x().size(); at++) {
      Problem p = zeros(type, c);
      Array.set(p.x(), at, Values.element(type, value));
      problems.add(p);
    }
    for (int at = 0; at < c.y().size(); at++) {
      Problem p = zeros(type, c);
      Array.set(p.y(), at, Values.element(type, value));
      problems.add(p);
    }
    return problems;
  }

  private static Problem zeros(ElementType type, Contraction c) {
    Class<?> primitive = type == ElementType.FLOAT ? float.class : double.class;
    return new Problem(
        type,
        c,
        Array.newInstance(primitive, (int) c.x().size()),
        Array.newInstance(primitive, (int) c.y().size()));
  }
}
