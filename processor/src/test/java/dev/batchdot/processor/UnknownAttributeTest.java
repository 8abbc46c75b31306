package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An attribute that the annotation does not have: javac refuses it, the processor proposes one. */
class UnknownAttributeTest {
  @ParameterizedTest
  @CsvSource({
    "xRnak, xRank",
    "yrank, yRank",
    "axis, axes",
    "batchdims, batchDims",
    "yShpae, yShape"
  })
  void getsTheNearestNameFromJavac(String mistyped, String meant) {
    Source source =
        Source.of(
            "p.Mistyped",
            """
            interface Mistyped {
              @BatchDot(
                  xRank = 2,
                  yRank = 2,
                  %s = 2)
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """
                .formatted(mistyped));
    Compilation compilation = TestCompiler.JAVAC.compile(source);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.said())
        .extracting(Message::text)
        .containsExactly(
            "[batchdot-attribute] @BatchDot has no attribute %s; did you mean %s?"
                .formatted(mistyped, meant));
    assertThat(compilation.said()).extracting(Message::line).containsExactly(4L);
  }

  /** The other fault of the same annotation is its consequence, that of the next one is not. */
  @Test
  void hidesItsConsequences() {
    Source source =
        Source.of(
            "p.Mistyped",
            """
            @BatchDot(
                xRank = 2,
                yRank = 2,
                specialize = {
                  @Specialize(xShape = {-1, 4}),
                  @Specialize(xShap = {-1, 5}),
                  @Specialize(yShape = {-1, -1})
                })
            interface Mistyped {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """);
    Compilation compilation = TestCompiler.JAVAC.compile(source);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.said())
        .extracting(Message::place)
        .containsExactly("8: attribute", "9: specialize");
    assertThat(compilation.said().get(0).text())
        .isEqualTo("[batchdot-attribute] @Specialize has no attribute xShap; did you mean xShape?");
  }

  @Test
  void ofASpecializeWithoutBraces() {
    Source source =
        Source.of(
            "p.Mistyped",
            """
            @BatchDot(xRank = 2, yRank = 2, specialize = @Specialize(yshape = {-1, 5}))
            interface Mistyped {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """);
    assertThat(TestCompiler.JAVAC.compile(source).said())
        .extracting(Message::text)
        .containsExactly(
            "[batchdot-attribute] @Specialize has no attribute yshape; did you mean yShape?");
  }

  @Test
  void isEclipsesOwnErrorThere() {
    Source source =
        Source.of(
            "p.Mistyped",
            """
            @BatchDot(xRnak = 2, xRank = 2, yRank = 2)
            interface Mistyped {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """);
    Compilation compilation = TestCompiler.ECJ.compile(source);
    assertThat(compilation.said()).isEmpty();
    assertThat(compilation.errors())
        .extracting(Message::text)
        .singleElement()
        .asString()
        .contains("xRnak");
  }

  @Test
  void missingRanksAreTheCompilersToReport() {
    Source source =
        Source.of(
            "p.Missing",
            "@BatchDot(xRank = 2) interface Missing { FloatTensor apply(FloatTensor x, FloatTensor y); }");
    for (TestCompiler compiler : TestCompiler.values()) {
      Compilation compilation = compiler.compile(source);
      assertThat(compilation.errors())
          .extracting(Message::text)
          .anySatisfy(text -> assertThat(text).contains("yRank"));
      assertThat(compilation.said()).isEmpty();
    }
  }
}
