package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five forms of the four element types do what the interpreter does, in many layouts. */
class FormsTest {
  private static final int X_OFFSET = 3;
  private static final int Y_OFFSET = 2;
  private static final int OUT_OFFSET = 1;

  private static final List<KernelCase> CASES =
      List.of(
          KernelCase.known(Axes.DEFAULT, Shape.of(5, 6), Shape.of(5, 6)),
          KernelCase.known(Axes.of(1, 2), Shape.of(5, 20), Shape.of(5, 30, 20)),
          KernelCase.known(Axes.DEFAULT, Shape.of(3, 7, 5), Shape.of(3, 5, 9)),
          KernelCase.known(Axes.of(1), Shape.of(3, 5, 7), Shape.of(3, 5, 9)),
          KernelCase.known(Axes.of(-1), Shape.of(2, 13, 300), Shape.of(2, 3, 300)),
          KernelCase.known(Axes.of(3, 2), Shape.of(2, 2, 3, 4), Shape.of(2, 5, 4, 6)),
          KernelCase.known(Axes.of(3).batchDims(2), Shape.of(2, 3, 8, 4), Shape.of(2, 3, 9, 4)),
          KernelCase.known(
              Axes.DEFAULT.batchDims(3), Shape.of(2, 3, 2, 4), Shape.of(2, 3, 2, 4, 3)),
          KernelCase.known(Axes.DEFAULT, Shape.of(1, 1), Shape.of(1, 1)),
          KernelCase.known(Axes.DEFAULT, Shape.of(0, 4, 4), Shape.of(0, 4, 4)),
          KernelCase.unknown(Axes.DEFAULT, Shape.of(5, 6), Shape.of(5, 6), ""),
          KernelCase.unknown(Axes.DEFAULT, Shape.of(2, 9, 7), Shape.of(2, 7, 11), ""),
          KernelCase.unknown(Axes.of(1, 2), Shape.of(2, 7, 9), Shape.of(2, 11, 7), ""),
          KernelCase.unknown(
              Axes.of(2, 3).batchDims(2), Shape.of(2, 3, 700, 2), Shape.of(2, 3, 2, 700), ""),
          KernelCase.unknown(Axes.DEFAULT, Shape.of(2, 3, 0), Shape.of(2, 0, 3), ""),
          KernelCase.unknown(Axes.of(2, 1), Shape.of(2, 3, 5, 0), Shape.of(2, 5, 3), ""),
          KernelCase.unknown(
              Axes.DEFAULT, Shape.of(3, 4, 6), Shape.of(3, 6, 4), "xShape = {-1, 4, -1}"),
          KernelCase.unknown(
              Axes.DEFAULT,
              Shape.of(3, 4, 6),
              Shape.of(3, 6, 4),
              "specialize = {@Specialize(xShape = {-1, 4, 6}, yShape = {-1, 6, 4}),"
                  + " @Specialize(xShape = {-1, 2, -1})}"),
          KernelCase.unknown(
              Axes.DEFAULT,
              Shape.of(3, 4, 6),
              Shape.of(3, 6, 4),
              "parallel = true, specialize = @Specialize(xShape = {-1, -1, 300})"));

  private int compared;

  @ParameterizedTest
  @EnumSource
  void contractAsTheInterpreterDoes(TestCompiler compiler) {
    List<Source> sources = new ArrayList<>();
    for (int n = 0; n < CASES.size(); n++) {
      for (ElementType type : ElementType.values()) {
        sources.add(CASES.get(n).source(type, n));
      }
    }
    List<String> options = compiler == TestCompiler.JAVAC ? TestCompiler.ALL_LINTS : List.of();
    Compilation compilation = compiler.compile(options, sources.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    for (int n = 0; n < CASES.size(); n++) {
      for (ElementType type : ElementType.values()) {
        Object kernel = compilation.kernel(CASES.get(n).name(type, n) + "Kernel");
        compareTensors(CASES.get(n), type, kernel);
        if (CASES.get(n).arrays()) {
          compareArrays(CASES.get(n), type, kernel);
        }
      }
    }
    int knownCases = 10;
    int unknownCases = 9; // for which there are no arrays
    assertThat(compared).isEqualTo((knownCases * 5 + unknownCases * 2) * 4);
  }

  private void compareTensors(KernelCase kernelCase, ElementType type, Object kernel) {
    Class<?> t = Tensors.tensorClass(type);
    Object x = kernelCase.tensor(type, kernelCase.x(), 1);
    Object y = kernelCase.tensor(type, kernelCase.y(), 2);
    Object made = Tensors.call(kernel.getClass(), kernel, "make", new Class<?>[] {t, t}, x, y);
    compare(kernelCase, type, Tensors.data(type, made));
    Object out = kernelCase.tensor(type, kernelCase.result(), 3); // to be overwritten
    Tensors.call(kernel.getClass(), kernel, "fill", new Class<?>[] {t, t, t}, x, y, out);
    compare(kernelCase, type, Tensors.data(type, out));
  }

  private void compareArrays(KernelCase kernelCase, ElementType type, Object kernel) {
    Class<?> owner = kernel.getClass();
    Class<?> a = Tensors.arrayClass(type);
    Object x = Tensors.array(type, (int) kernelCase.x().size(), 1);
    Object y = Tensors.array(type, (int) kernelCase.y().size(), 2);
    compare(kernelCase, type, Tensors.call(owner, kernel, "make", new Class<?>[] {a, a}, x, y));
    int outLength = (int) kernelCase.result().size();
    Object out = Tensors.array(type, outLength, 3);
    Tensors.call(owner, kernel, "fill", new Class<?>[] {a, a, a}, x, y, out);
    compare(kernelCase, type, out);

    Object wide = Tensors.array(type, OUT_OFFSET + outLength + 1, 3);
    Object first = Array.get(wide, 0);
    Object last = Array.get(wide, OUT_OFFSET + outLength);
    Tensors.call(
        owner,
        kernel,
        "slice",
        new Class<?>[] {a, int.class, a, int.class, a, int.class, int.class},
        behind(type, x, X_OFFSET),
        X_OFFSET,
        behind(type, y, Y_OFFSET),
        Y_OFFSET,
        wide,
        OUT_OFFSET,
        kernelCase.x().extent(0));
    Object slice = Tensors.zeros(type, outLength);
    System.arraycopy(wide, OUT_OFFSET, slice, 0, outLength);
    compare(kernelCase, type, slice);
    assertThat(Array.get(wide, 0)).isEqualTo(first);
    assertThat(Array.get(wide, OUT_OFFSET + outLength)).isEqualTo(last);
  }

  private void compare(KernelCase kernelCase, ElementType type, Object data) {
    assertThat(data).as("%s %s", type, kernelCase).isEqualTo(kernelCase.expected(type));
    compared++;
  }

  /** The array, moved towards the end of a longer one. */
  private static Object behind(ElementType type, Object array, int offset) {
    int length = Array.getLength(array);
    Object longer = Tensors.array(type, offset + length + 1, 4);
    System.arraycopy(array, 0, longer, offset, length);
    return longer;
  }
}
