package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All faults of all types are reported in one run, once each, and stop no other kernel. */
class ManyFaultsTest {
  private static final Refusal MANY =
      Refusal.of(
          "nearly everything",
          """
          interface Refused<T> { // <- generic-type // <- name-taken
            @BatchDot(
                xRank = 3,
                yRank = 3,
                axes = {
                  0, // <- batch-axis
                  3 // <- axis-range
                },
                xShape = {
                  4,
                  0, // <- extent
                  -7 // <- extent
                },
                yShape = {5, 6}) // <- shape-rank
            FloatTensor first(FloatTensor x, FloatTensor y);

            @BatchDot(
                xRank = 1, // <- rank
                yRank = 3,
                batchDims = 0) // <- batch-dims
            <U> FloatTensor second(FloatTensor x, FloatTensor y); // <- generic-method

            FloatTensor third(FloatTensor x, FloatTensor y); // <- no-annotation

            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {-1, 8},
                specialize = {
                  @Specialize(xShape = {3, 8}), // <- specialize
                  @Specialize(yShape = {-1, 9}) // <- specialize
                })
            FloatTensor fourth(
                FloatTensor x,
                DoubleTensor y); // <- form

            @BatchDot(xRank = 2, yRank = 2)
            float[] fifth(float[] x, float[] y); // <- array-extents

            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {4, 8},
                yShape = {
                  5, // <- batch-mismatch
                  9 // <- dim-mismatch
                })
            FloatTensor sixth(FloatTensor x, FloatTensor y);

            @BatchDot(
                xRank = 3,
                yRank = 3,
                axes = {
                  9, // <- axis-range
                  1
                },
                specialize = {
                  @Specialize(xShape = {-1, 5}), // <- specialize
                  @Specialize(xShape = {2, 5, 6}), // <- specialize
                  @Specialize(xShape = {-1, 5, 6})
                })
            void seventh(float[] x, float[] y, float[] out); // <- array-extents

            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {
                  -1,
                  0 // <- extent
                },
                yShape = {-1, 8},
                specialize = @Specialize(yShape = {-1, 9})) // <- specialize
            FloatTensor eighth(FloatTensor x, FloatTensor y);

            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {-1, 4, 5}, // <- shape-rank
                specialize = @Specialize(xShape = {-1, 4, 6})) // as the rank may be what is wrong
            void ninth(float[] x, float[] y, float[] out);

            @BatchDot(xRank = 2, yRank = 2) // <- not-abstract
            default String plan() {
              return "";
            }
          }
          """);

  @Test
  void ofOneType() {
    assertThat(TestCompiler.JAVAC.compile(MANY.source()).said())
        .extracting(Message::place)
        .containsExactlyInAnyOrderElementsOf(MANY.places());
    assertThat(TestCompiler.ECJ.compile(MANY.source()).said())
        .extracting(Message::id)
        .containsExactlyInAnyOrderElementsOf(MANY.ids());
  }

  @Test
  void ofAnAnnotationThatSpeaksForThreeMethods() {
    Source source =
        Source.of(
            "p.Three",
            """
            @BatchDot(xRank = 2, yRank = 2, axes = 2)
            interface Three {
              FloatTensor one(FloatTensor x, FloatTensor y);
              IntTensor two(IntTensor x, IntTensor y);
              void three(IntTensor x, IntTensor y, IntTensor out);
            }
            """);
    assertThat(TestCompiler.JAVAC.compile(source).said())
        .extracting(Message::place)
        .containsExactlyInAnyOrder("3: axis-range", "3: axis-range"); // of x, and of y
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoTypesBesideAGoodOne(TestCompiler compiler) {
    String method = " { FloatTensor apply(FloatTensor x, FloatTensor y); }";
    Compilation compilation =
        compiler.compile(
            Source.of("p.Bad", "@BatchDot(xRank = 1, yRank = 2) interface Bad" + method),
            Source.of("p.Good", "@BatchDot(xRank = 2, yRank = 2) interface Good" + method),
            Source.of("p.Worse", "@BatchDot(xRank = 2, yRank = 2) class Worse {}"));
    assertThat(compilation.said())
        .extracting(Message::id)
        .containsExactlyInAnyOrder("rank", "type");
    assertThat(compilation.generated()).containsOnlyKeys("p/GoodKernel.java");
  }
}
