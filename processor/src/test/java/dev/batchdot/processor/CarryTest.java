package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kernels that carry their own loops for unknown extents, of interfaces that know some. */
class CarryTest {
  private static final List<KernelCase> CASES =
      List.of(
          KernelCase.known(Axes.of(2, 2), Shape.of(3, 5, 7), Shape.of(3, 4, 7)),
          KernelCase.known(Axes.of(2, 2), Shape.of(3, 1, 7), Shape.of(3, 1, 7)),
          KernelCase.unknown(Axes.of(1, 1), Shape.of(3, 7, 5), Shape.of(3, 7, 4), ""),
          some("xShape = {-1, 5, -1}"),
          some("xShape = {-1, -1, 7}"),
          some("yShape = {-1, 4, -1}"),
          some("xShape = {-1, 5, 7}, yShape = {-1, 4, 7}"),
          KernelCase.unknown(
              Axes.of(2, 1), Shape.of(3, 5, 7), Shape.of(3, 7, 4), "xShape = {-1, 5, -1}"),
          KernelCase.unknown(
              Axes.of(2, 2), Shape.of(3, 1, 7), Shape.of(3, 4, 7), "xShape = {-1, 1, -1}"),
          KernelCase.unknown(
              Axes.of(2, 2), Shape.of(3, 5, 7), Shape.of(3, 1, 7), "yShape = {-1, 1, -1}"));

  @Test
  void contractAsTheInterpreterDoes() {
    List<Source> sources = new ArrayList<>();
    for (int n = 0; n < CASES.size(); n++) {
      sources.add(CASES.get(n).source(ElementType.FLOAT, n));
    }
    List<String> options = new ArrayList<>(TestCompiler.VECTORS);
    options.add("-Adev.batchdot.unknown=carry");
    Compilation compilation = TestCompiler.JAVAC.compile(options, sources.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    for (int n = 0; n < CASES.size(); n++) {
      KernelCase kernelCase = CASES.get(n);
      Object kernel = compilation.kernel(kernelCase.name(ElementType.FLOAT, n) + "Kernel");
      Class<?> tensor = Tensors.tensorClass(ElementType.FLOAT);
      Object made =
          Tensors.call(
              kernel.getClass(),
              kernel,
              "make",
              new Class<?>[] {tensor, tensor},
              kernelCase.tensor(ElementType.FLOAT, kernelCase.x(), 1),
              kernelCase.tensor(ElementType.FLOAT, kernelCase.y(), 2));
      assertThat(Tensors.data(ElementType.FLOAT, made))
          .as("%s", kernelCase)
          .isEqualTo(kernelCase.expected(ElementType.FLOAT));
    }
  }

  private static KernelCase some(String attributes) {
    return KernelCase.unknown(Axes.of(2, 2), Shape.of(3, 5, 7), Shape.of(3, 4, 7), attributes);
  }
}
