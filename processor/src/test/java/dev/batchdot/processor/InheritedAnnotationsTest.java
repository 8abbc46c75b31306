package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A method that two super-interfaces declare, each with or without an annotation of its own. */
class InheritedAnnotationsTest {
  private static final String METHOD = "FloatTensor apply(FloatTensor x, FloatTensor y);";
  private static final String AXES_1 = "@BatchDot(xRank = 3, yRank = 3, axes = 1) " + METHOD;
  private static final String AXES_2 = "@BatchDot(xRank = 3, yRank = 3, axes = 2) " + METHOD;

  @ParameterizedTest
  @EnumSource
  void thatDifferAreRefused(TestCompiler compiler) {
    Compilation compilation = compile(compiler, "One, Two", "", AXES_1, AXES_2);
    assertThat(compilation.said())
        .extracting(Message::text)
        .containsExactly(
            "[batchdot-conflict] apply(FloatTensor, FloatTensor) is inherited from p.One and p.Two,"
                + " whose @BatchDot differ in axes; declare it in p.Score too, with the @BatchDot"
                + " that is meant");
    assertThat(compilation.said()).extracting(Message::line).containsExactly(4L);
    assertThat(compilation.generated()).containsOnlyKeys("p/OneKernel.java", "p/TwoKernel.java");
  }

  @ParameterizedTest
  @EnumSource
  void thatDifferInMoreThanOneWay(TestCompiler compiler) {
    String other =
        "@BatchDot(xRank = 3, yRank = 3, axes = 1, xShape = {-1, 3, 4}, parallel = true,"
            + " specialize = @Specialize(yShape = {-1, 3, 5})) Object"
            + METHOD.replace("FloatTensor apply", " apply");
    assertThat(compile(compiler, "One, Two", "", AXES_1, other).said())
        .extracting(Message::text)
        .anyMatch(text -> text.contains("differ in xShape and specialize and parallel;"));
  }

  @ParameterizedTest
  @EnumSource
  void thatAgreeAreAccepted(TestCompiler compiler) {
    String same =
        "@BatchDot(yRank = 3, xRank = 3, axes = {1}, batchDims = 1, parallel = false) " + METHOD;
    contractsAxis1(compile(compiler, "One, Two", "", AXES_1, same));
  }

  @ParameterizedTest
  @EnumSource
  void oneSpeaksForBothInAnyOrder(TestCompiler compiler) {
    contractsAxis1(compile(compiler, "One, Two", "", AXES_1, METHOD));
    contractsAxis1(compile(compiler, "Two, One", "", AXES_1, METHOD));
  }

  @ParameterizedTest
  @EnumSource
  void theInterfacesOwnSettlesIt(TestCompiler compiler) {
    contractsAxis1(compile(compiler, "Two, One", AXES_1, AXES_1, AXES_2));
  }

  private static Compilation compile(
      TestCompiler compiler, String inherited, String own, String one, String two) {
    return compiler.compile(
        Source.of(
            "p.Score",
            """
            @BatchDot(xRank = 3, yRank = 3, axes = {2, 1})
            interface Score extends %s { %s }
            interface One { %s }
            interface Two { %s }
            """
                .formatted(inherited, own, one, two)));
  }

  private static void contractsAxis1(Compilation compilation) {
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated().get("p/ScoreKernel.java")).contains("Axes.of(1)");
  }
}
