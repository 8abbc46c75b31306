package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interfaces that speak of types which another processor is still to generate. */
class RoundsTest {
  private static final String METHOD = "FloatTensor apply(FloatTensor x, FloatTensor y);";

  @ParameterizedTest
  @EnumSource
  void aSuperInterface(TestCompiler compiler) {
    isDeferred(
        compiler,
        "@BatchDot(xRank = 3, yRank = 3) interface Score extends Generated {}",
        "interface Generated { " + METHOD + " }");
  }

  @ParameterizedTest
  @EnumSource
  void aSuperInterfaceOfASuperInterface(TestCompiler compiler) {
    isDeferred(
        compiler,
        "@BatchDot(xRank = 3, yRank = 3) interface Score extends Middle {}"
            + " interface Middle extends Generated {}",
        "interface Generated { " + METHOD + " }");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeArgumentOfASuperInterface(TestCompiler compiler) {
    isDeferred(
        compiler,
        "@BatchDot(xRank = 3, yRank = 3) interface Score extends Tagged<Generated> {}"
            + " interface Tagged<G> { "
            + METHOD
            + " default void tag(G tag) {} }",
        "class Generated {}");
  }

  @ParameterizedTest
  @EnumSource
  void aRank(TestCompiler compiler) {
    isDeferred(
        compiler,
        "@BatchDot(xRank = 3, yRank = Generated.RANK) interface Score { " + METHOD + " }",
        "interface Generated { int RANK = 3; }");
  }

  @ParameterizedTest
  @EnumSource
  void anAxis(TestCompiler compiler) {
    Compilation compilation =
        isDeferred(
            compiler,
            "@BatchDot(xRank = 3, yRank = 3, axes = {1, Generated.AXIS}) interface Score { "
                + METHOD
                + " }",
            "interface Generated { int AXIS = 2; }");
    assertThat(compilation.generated().get("p/ScoreKernel.java")).contains("Axes.of(1, 2)");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNeverGeneratedIsMissed(TestCompiler compiler) {
    Compilation compilation =
        compiler.compile(
            Source.of(
                "p.Score",
                "@BatchDot(xRank = 3, yRank = 3)\ninterface Score extends Missing { "
                    + METHOD
                    + " }"));
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.generated()).isEmpty();
    assertThat(compilation.errors())
        .extracting(Message::text)
        .contains(
            "[batchdot-unresolved] p.Score has no kernel, for types that it speaks of were not found")
        .anyMatch(text -> text.contains("Missing") && !text.contains("batchdot"));
  }

  @Test
  void theOrderOfProcessorsDoesNotMatter() {
    Source score =
        Source.of(
            "p.Score", "@BatchDot(xRank = 3, yRank = 3) interface Score extends Generated {}");
    GeneratingProcessor generating =
        new GeneratingProcessor(Source.of("p.Generated", "interface Generated { " + METHOD + " }"));
    Map<String, String> generated =
        TestCompiler.JAVAC
            .compile(List.of(generating, new BatchDotProcessor()), TestCompiler.ALL_LINTS, score)
            .succeeded()
            .generated();
    assertThat(generated).containsOnlyKeys("p/Generated.java", "p/ScoreKernel.java");
  }

  private static Compilation isDeferred(TestCompiler compiler, String score, String generated) {
    Compilation compilation =
        compiler.compile(
            List.of(
                new BatchDotProcessor(),
                new GeneratingProcessor(Source.of("p.Generated", generated))),
            List.of(),
            Source.of("p.Score", score));
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.said()).isEmpty();
    assertThat(compilation.generated()).containsKey("p/ScoreKernel.java");
    assertThat(compilation.kernel("p.ScoreKernel")).isNotNull();
    return compilation;
  }
}
