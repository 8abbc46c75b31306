package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.Gate;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Which kernels leave the work to batchdot-runtime: those that know no more of the extents, and,
 * where vector loops run, those that were compiled without any.
 */
@EveryTier
class HandoverTest {
  private static final Contraction SMALL =
      Contraction.of(Shape.of(3, 2, 3), Shape.of(3, 3, 5), Axes.of(2, 1));

  private static final Contraction ORDINARY =
      Contraction.of(Shape.of(3, 13, 17), Shape.of(3, 17, 19), Axes.of(2, 1));

  private static final Contraction LARGE =
      Contraction.of(Shape.of(1, 128, 128), Shape.of(1, 128, 128), Axes.of(2, 1));

  @Test
  void unknownExtents() throws IllegalAccessException {
    Object kernel = compiled(new KernelSource(ElementType.FLOAT, ORDINARY), KernelSet::compile);
    assertThat(handsOver(kernel)).isTrue();
  }

  @Test
  void compiledWithVectors() throws IllegalAccessException {
    Object kernel =
        compiled(new KernelSource(ElementType.FLOAT, ORDINARY).arrays(), KernelSet::compile);
    assertThat(handsOver(kernel)).isFalse();
  }

  @Test
  void compiledWithoutVectors() throws IllegalAccessException {
    Object kernel =
        compiled(
            new KernelSource(ElementType.FLOAT, ORDINARY).arrays(),
            KernelSet::compileWithoutVectors);
    assertThat(handsOver(kernel)).isEqualTo(Gate.movingVectorBits() > 0);
    check(ORDINARY, kernel);
  }

  /** Small extents stay, others go where vectors run; each with its own way through the loops. */
  @Test
  void specializedWithoutVectors() throws ReflectiveOperationException {
    Object kernel =
        compiled(
            new KernelSource(ElementType.FLOAT, ORDINARY).specialize(ORDINARY, SMALL),
            KernelSet::compileWithoutVectors);
    assertThat((String) kernel.getClass().getMethod("plan").invoke(null))
        .contains("where its vector loops run, for specialised ones too");
    Field vectors = kernel.getClass().getDeclaredField("FLOAT_GENERIC_VECTORS");
    vectors.setAccessible(true);
    assertThat(vectors.getBoolean(null)).isEqualTo(Gate.movingVectorBits() > 0);
    for (Contraction contraction : List.of(ORDINARY, SMALL, LARGE)) {
      Problem problem = Values.ORDINARY.problem(ElementType.FLOAT, contraction, 3);
      assertThat(Comparison.of(problem).tensorForms(kernel)).isEqualTo(2);
    }
  }

  @Test
  void littleWork() throws IllegalAccessException {
    Object kernel =
        compiled(
            new KernelSource(ElementType.FLOAT, SMALL).arrays(), KernelSet::compileWithoutVectors);
    assertThat(handsOver(kernel)).isFalse();
  }

  @Test
  void largeItemsOnSeveralThreads() throws IllegalAccessException {
    Object kernel =
        compiled(
            new KernelSource(ElementType.FLOAT, LARGE).arrays().parallel(), KernelSet::compile);
    assertThat(handsOver(kernel)).isEqualTo(Gate.movingVectorBits() > 0);
    check(LARGE, kernel);
  }

  private static void check(Contraction contraction, Object kernel) {
    Problem problem = Values.ORDINARY.problem(ElementType.FLOAT, contraction, 3);
    assertThat(Comparison.of(problem).arrayForms(kernel)).isEqualTo(3);
  }

  private static Object compiled(
      KernelSource source, Function<KernelSet, CompiledClasses> compilation) {
    KernelSet kernels = new KernelSet();
    String name = kernels.add(source);
    return compilation.apply(kernels).load().kernel(name);
  }

  private static boolean handsOver(Object kernel) throws IllegalAccessException {
    for (Field field : kernel.getClass().getDeclaredFields()) {
      if (field.getName().startsWith("FLOAT_GENERIC")) {
        field.setAccessible(true);
        return field.getBoolean(null);
      }
    }
    return false;
  }
}
