package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a contraction has one wording, of run time and of javac. */
class RunTimeWordsTest {
  /** These concern operands that only run time sees, or values that no {@link Shape} can hold. */
  private static final Set<Reason> OF_RUN_TIME =
      EnumSet.of(
          Reason.RANK_MISMATCH,
          Reason.CONSTRAINT,
          Reason.OUTPUT_SHAPE,
          Reason.LENGTH,
          Reason.BAD_EXTENT);

  /** Operands that can't be contracted. */
  private record Faulty(Shape x, Shape y, Axes axes) {
    Source source() {
      String annotation =
          "@BatchDot(xRank = %d, yRank = %d, xShape = {%s}, yShape = {%s}, axes = {%s}, batchDims = %d)"
              .formatted(
                  x.rank(),
                  y.rank(),
                  list(x.toArray()),
                  list(y.toArray()),
                  list(axes.toArray()),
                  axes.batchDims());
      String method = "FloatTensor apply(FloatTensor x, FloatTensor y);";
      return Source.of("p.Faulty", annotation + " interface Faulty { " + method + " }");
    }

    ShapeException thrown() {
      return catchThrowableOfType(ShapeException.class, () -> BatchDots.outputShape(x, y, axes));
    }

    private static String list(int[] values) {
      return IntStream.of(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }
  }

  static Stream<Faulty> faulty() {
    return Stream.of(
        new Faulty(Shape.of(3), Shape.of(3, 4), Axes.DEFAULT),
        new Faulty(Shape.of(3, 4, 5), Shape.of(3, 4), Axes.DEFAULT.batchDims(2)),
        new Faulty(Shape.of(3, 4), Shape.of(3, 4), Axes.DEFAULT.batchDims(0)),
        new Faulty(Shape.of(3, 4), Shape.of(3, 4), Axes.of(1, 1, 1)),
        new Faulty(Shape.of(3, 4), Shape.of(3, 4), Axes.of(2)),
        new Faulty(Shape.of(3, 4), Shape.of(3, 5, 4), Axes.of(-1, -4)),
        new Faulty(Shape.of(3, 4), Shape.of(3, 4), Axes.of(0)),
        new Faulty(Shape.of(3, 4, 5), Shape.of(3, 4, 5), Axes.of(-1, 1).batchDims(2)),
        new Faulty(Shape.of(-1, 4), Shape.of(3, 5), Axes.DEFAULT),
        new Faulty(Shape.of(32, 20, 1), Shape.of(32, 30, 21), Axes.of(1, 2)),
        new Faulty(Shape.of(-1, 4, 5), Shape.of(-1, 4, 5), Axes.DEFAULT),
        new Faulty(Shape.of(3, 4), Shape.of(1, 4), Axes.DEFAULT),
        new Faulty(Shape.of(-1, 3, 4, 5), Shape.of(-1, 2, 5, 4), Axes.DEFAULT.batchDims(2)),
        new Faulty(Shape.of(-1, 65536, 32768), Shape.of(-1, 32768), Axes.of(2, 1)),
        new Faulty(Shape.of(-1, 46341, 2), Shape.of(-1, 2, 46341), Axes.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void javacUsesTheWordsOfRunTime(Faulty faulty) {
    Compilation compilation = TestCompiler.JAVAC.compile(faulty.source());
    assertThat(compilation.said())
        .extracting(message -> message.text().replaceFirst("\\[batchdot-[a-z-]+] ", ""))
        .contains(faulty.thrown().getMessage());
  }

  @Test
  void everyReasonIsTested() {
    assertThat(faulty().map(faulty -> faulty.thrown().reason()).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_RUN_TIME)));
    assertThat(Arrays.asList(Reason.values())).hasSize(13);
  }
}
