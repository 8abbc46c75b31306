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
    BatchDot annotation = annotation(suite, shape.label());
    assertThat(annotation.xShape()).isEqualTo(shape.xExtents(DYNAMIC));
    assertThat(annotation.yShape()).isEqualTo(shape.yExtents(DYNAMIC));
    assertThat(annotation.axes()).containsExactly(shape.xAxis(), shape.yAxis());
  }

  static Stream<Arguments> allPaths() {
    return all()
        .map(Arguments::get)
        .flatMap(at -> Arrays.stream(CallPath.values()).map(p -> Arguments.of(at[0], at[1], p)));
  }

  @ParameterizedTest
  @MethodSource("allPaths")
  void everyPathIsRight(Floating type, SuiteShape shape, CallPath path) {
    type.problem(shape, ITEMS).checkedKernel(path);
  }

  @ParameterizedTest
  @MethodSource("all")
  void layoutsKnowNoExtents(Floating type, SuiteShape shape) {
    Class<?> layouts = type == Floating.FLOAT ? FloatLayouts.class : DoubleLayouts.class;
    BatchDot annotation = annotation(layouts, shape.stored().name());
    assertThat(annotation.xShape()).isEmpty();
    assertThat(annotation.yShape()).isEmpty();
    assertThat(annotation.axes()).containsExactly(shape.xAxis(), shape.yAxis());
  }

  private static BatchDot annotation(Class<?> suite, String name) {
    return Arrays.stream(suite.getDeclaredClasses())
        .filter(kernel -> kernel.getSimpleName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow()
        .getAnnotation(BatchDot.class);
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
    problem.checkedKernel(CallPath.STATIC);
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
