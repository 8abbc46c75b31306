package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels suppress what compilers warn of in any implementation, and nothing else. */
class SuppressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Outer { %s }",
        "interface Outer { @Deprecated %s }",
        "interface Outer { @Deprecated(forRemoval = true) %s }",
        "@Deprecated interface Outer { %s }",
        "@Deprecated(forRemoval = true) interface Outer { @Deprecated %s }"
      })
  void areAllNeeded(String outer) {
    String inner =
        "@BatchDot(xRank = 2, yRank = 2) interface Inner {"
            + " FloatTensor apply(FloatTensor x, FloatTensor y); }";
    Source source = Source.of("p.Outer", outer.formatted(inner));
    TestCompiler.JAVAC.compile(TestCompiler.ALL_LINTS, source).succeeded();
    assertThat(TestCompiler.ECJ.compile(source).messages())
        .extracting(Message::text)
        .noneMatch(text -> text.contains("Unnecessary") || text.endsWith("is deprecated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Inner extends Old { @Override FloatTensor apply(FloatTensor x, FloatTensor y); }",
        "interface Inner extends New, Old {}",
        "interface Inner extends Old, New {}",
        "interface Inner extends Gone, New {}"
      })
  void oneOfSeveralDeclarations(String inner) {
    Source source =
        Source.of(
            "p.Outer",
            """
            interface Outer {
              interface Old { @Deprecated FloatTensor apply(FloatTensor x, FloatTensor y); }
              interface Gone {
                @Deprecated(forRemoval = true) FloatTensor apply(FloatTensor x, FloatTensor y);
              }
              interface New { FloatTensor apply(FloatTensor x, FloatTensor y); }
              @SuppressWarnings({"deprecation", "removal"}) @BatchDot(xRank = 2, yRank = 2) %s
            }
            """
                .formatted(inner));
    TestCompiler.JAVAC.compile(TestCompiler.ALL_LINTS, source).succeeded();
    assertThat(TestCompiler.ECJ.compile(source).messages())
        .extracting(Message::printed)
        .noneMatch(printed -> printed.contains("InnerKernel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.io.Serializable", "Parent"})
  void serializable(String parent) {
    Source source =
        Source.of(
            "p.Kept",
            """
            interface Kept {
              interface Parent extends java.io.Serializable {}
              @BatchDot(xRank = 2, yRank = 2)
              interface Inner extends %s { FloatTensor apply(FloatTensor x, FloatTensor y); }
            }
            """
                .formatted(parent));
    TestCompiler.JAVAC.compile(TestCompiler.ALL_LINTS, source).succeeded();
    assertThat(TestCompiler.ECJ.compile(source).messages()).isEmpty();
  }
}
