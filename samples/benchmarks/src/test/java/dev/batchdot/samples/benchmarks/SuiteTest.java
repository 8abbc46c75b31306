package dev.batchdot.samples.benchmarks;

import static dev.batchdot.BatchDot.DYNAMIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDot;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuiteTest {
  private static final int SHAPES = 19;
  private static final int ITEMS = 3;

  static Stream<Arguments> all() {
    return Arrays.stream(Floating.values())
        .flatMap(type -> Arrays.stream(SuiteShape.values()).map(s -> Arguments.of(type, s)));
  }

  @Test
  void isComplete() {
    assertThat(SuiteShape.values()).hasSize(SHAPES);
    assertThat(FloatSuite.class.getDeclaredClasses()).hasSize(SHAPES);
    assertThat(DoubleSuite.class.getDeclaredClasses()).hasSize(SHAPES);
  }

  @ParameterizedTest
  @MethodSource("all")
  void annotationsSayWhatTheTableSays(Floating type, SuiteShape shape) {
    Class<?> suite = type == Floating.FLOAT ? FloatSuite.class : DoubleSuite.class;
    BatchDot annotation =
        Arrays.stream(suite.getDeclaredClasses())
            .filter(kernel -> kernel.getSimpleName().equalsIgnoreCase(shape.label()))
            .findFirst()
            .orElseThrow()
            .getAnnotation(BatchDot.class);
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    assertThat(annotation.xShape()).isEqualTo(shape.xTransposed() ? extents(k, m) : extents(m, k));
    assertThat(annotation.yShape()).isEqualTo(shape.yTransposed() ? extents(n, k) : extents(k, n));
    assertThat(annotation.axes())
        .containsExactly(shape.xTransposed() ? 1 : 2, shape.yTransposed() ? 2 : 1);
  }

  private static int[] extents(int rows, int columns) {
    return new int[] {DYNAMIC, rows, columns};
  }

  @ParameterizedTest
  @MethodSource("all")
  void kernelsAreRight(Floating type, SuiteShape shape) {
    type.problem(shape, ITEMS).checkedKernel();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNotWrittenIsSeen(Floating type, SuiteShape shape) {
    assertThatThrownBy(() -> type.problem(shape, ITEMS).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(shape.toString(), "NaN");
  }

  @Test
  void aWrongNumberIsSeen() {
    FloatProblem problem = new FloatProblem(SuiteShape.MM4, ITEMS);
    problem.checkedKernel();
    problem.out()[37] += 1e-4f;
    assertThatThrownBy(problem::check).hasMessageContaining("item 2, row 1, column 1 is ");
  }

  @Test
  void countsOperationsAndBytes() {
    assertThat(SuiteShape.MATVEC.operations()).isEqualTo(2.0 * 100 * 20 * 30);
    assertThat(SuiteShape.MM4.intensity(Float.BYTES)).isEqualTo(128.0 / (3 * 16 * 4));
    assertThat(Floating.DOUBLE.problem(SuiteShape.DOT128, ITEMS).bytesRead())
        .isEqualTo(2 * ITEMS * 128 * 8);
  }
}
