package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.Gate;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * These tests run several times, in virtual machines of different tiers and widths; the pom says
 * which. Here they find out whether they have run what was meant.
 */
@EveryTier
class TierTest {
  /** What the execution in the pom asks for: {@code portable}, a width, or the {@code widest}. */
  private static final String ASKED = System.getProperty("conformance.tier", "portable");

  /** Other processors may have 128 bits and no more. */
  private static final boolean X86 =
      Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

  private static final Contraction CUBE =
      Contraction.of(Shape.of(2, 32, 32), Shape.of(2, 32, 32), Axes.of(2, 1));

  @Test
  void theGateIsAsAsked() {
    switch (ASKED) {
      case "portable" -> assertThat(Gate.vectorBits()).isZero();
      case "widest" -> assertThat(Gate.vectorBits()).isIn(128, 256, 512);
      case "256" -> assertThat(Gate.vectorBits()).isEqualTo(X86 ? 256 : 128);
      default -> assertThat(Gate.vectorBits()).isEqualTo(Integer.parseInt(ASKED));
    }
    assertThat(BatchDots.environment())
        .contains(Gate.vectorBits() == 0 ? "portable" : Gate.vectorBits() + " bits");
    assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent())
        .isEqualTo(Gate.vectorBits() != 0);
  }

  /** Of the nested classes that hold the loops, just the one for this machine is loaded. */
  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT"})
  void kernelsRunTheirLoops(ElementType type) throws ReflectiveOperationException {
    KernelSet kernels = new KernelSet();
    String name = kernels.add(new KernelSource(type, CUBE).arrays());
    CompiledClasses.Loader classes = kernels.compile().load();
    Object kernel = classes.kernel(name);
    Comparison.of(Values.ORDINARY.problem(type, CUBE, 1)).arrayForms(kernel);
    List<String> expected = new ArrayList<>();
    if (Gate.vectorBits() == 0) {
      expected.add(type.isFloating() && Gate.fma() ? "Fused" : "Separate");
    } else {
      expected.add("Vector" + Gate.vectorBits());
      assertThat(plan(kernel)).contains("vector, " + Gate.vectorBits() + " bits:\n");
    }
    assertThat(classes.loaded(kernel.getClass())).isEqualTo(expected);
  }

  /** What a kernel has that was compiled without vectors, on any tier. */
  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE", "INT"})
  void kernelsWithoutVectors(ElementType type) throws ReflectiveOperationException {
    KernelSet kernels = new KernelSet();
    String name = kernels.add(new KernelSource(type, CUBE).arrays());
    CompiledClasses.Loader classes = kernels.compileWithoutVectors().load();
    Object kernel = classes.kernel(name);
    Comparison.of(Values.ORDINARY.problem(type, CUBE, 1)).arrayForms(kernel);
    assertThat(plan(kernel)).doesNotContain("registers");
    if (Gate.vectorBits() == 0) {
      assertThat(classes.loaded(kernel.getClass()))
          .containsExactly(type.isFloating() && Gate.fma() ? "Fused" : "Separate");
    }
  }

  private static String plan(Object kernel)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return (String) kernel.getClass().getMethod("plan").invoke(null);
  }
}
