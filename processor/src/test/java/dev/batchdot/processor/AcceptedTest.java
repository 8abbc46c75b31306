package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interfaces that get a kernel, which compiles without a warning and contracts. */
class AcceptedTest {
  private static final FloatTensor X =
      FloatTensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 2, 3);
  private static final FloatTensor Y =
      FloatTensor.of(
          new float[] {1, 0, 2, 1, 0, 3, 1, 1, 2, 0, 1, 2, 1, 0, 1, 4, 1, 0, 1, 2, 1, 0, 1, 1},
          2,
          3,
          4);

  static Stream<Accepted> accepted() {
    return Stream.concat(AcceptedTypes.all(), AcceptedNames.all());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void byJavac(Accepted accepted) throws ReflectiveOperationException {
    Source[] sources = accepted.sources().toArray(Source[]::new);
    Compilation compilation = TestCompiler.JAVAC.compile(TestCompiler.ALL_LINTS, sources);
    assertThat(compilation.messages()).as(accepted.what()).isEmpty();
    contracts(accepted, compilation);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void byEcj(Accepted accepted) throws ReflectiveOperationException {
    Source[] sources = accepted.sources().toArray(Source[]::new);
    Compilation compilation = TestCompiler.ECJ.compile(sources); // it warns of what it likes
    assertThat(compilation.errors()).as(accepted.what()).isEmpty();
    assertThat(compilation.said()).as(accepted.what()).isEmpty();
    contracts(accepted, compilation);
  }

  private static void contracts(Accepted accepted, Compilation compilation)
      throws ReflectiveOperationException {
    assertThat(compilation.success()).as(accepted.what()).isTrue();
    Object kernel = compilation.kernel(accepted.kernel());
    Method method =
        Stream.of(kernel.getClass().getMethods())
            .filter(AcceptedTest::contractsFloats)
            .findFirst()
            .orElseThrow();
    method.setAccessible(true); // also where the interface is not public
    assertThat(((FloatTensor) method.invoke(kernel, X, Y)).data())
        .as(accepted.what())
        .containsExactly(BatchDots.batchDot(X, Y).data());
  }

  private static boolean contractsFloats(Method method) {
    List<Class<?>> two = List.of(FloatTensor.class, FloatTensor.class);
    return method.getReturnType() == FloatTensor.class
        && List.of(method.getParameterTypes()).equals(two);
  }
}
