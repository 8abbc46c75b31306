package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The output depends on nothing but each interface. */
class SameBytesTest {
  private static final List<Source> SOURCES =
      List.of(
          Source.of(
              "p.Many",
              """
              @BatchDot(xRank = 2, yRank = 2)
              interface Many extends Base, Other {
                @BatchDot(xRank = 3, yRank = 3)
                FloatTensor first(FloatTensor x, FloatTensor y);
                @BatchDot(xRank = 2, yRank = 2, xShape = {-1, 9})
                DoubleTensor second(DoubleTensor x, DoubleTensor y);
                @BatchDot(
                    xRank = 3,
                    yRank = 3,
                    axes = {1, 2},
                    specialize = {
                      @Specialize(xShape = {-1, 4, 5}),
                      @Specialize(yShape = {-1, 5, 4}),
                      @Specialize(xShape = {-1, 2, 2}, yShape = {-1, 2, 2})
                    })
                void third(LongTensor x, LongTensor y, LongTensor out);
              }
              """),
          Source.of(
              "p.Base",
              """
              @BatchDot(xRank = 4, yRank = 4, batchDims = 2)
              interface Base {
                IntTensor inherited(IntTensor x, IntTensor y);
                @BatchDot(xRank = 3, yRank = 2)
                void inherited(IntTensor x, IntTensor y, IntTensor out);
              }
              """),
          Source.of(
              "p.Other",
              """
              @BatchDot(xRank = 2, yRank = 2)
              interface Other extends Base {
                LongTensor another(LongTensor x, LongTensor y);
              }
              """),
          Source.of(
              "q.Outer",
              """
              class Outer {
                @BatchDot(xRank = 2, yRank = 3, xShape = {-1, 3}, yShape = {-1, 4, 3}, axes = {1, 2})
                interface Inner {
                  float[] apply(float[] x, float[] y);
                }
              }
              """),
          Source.of(
              "q.Large",
              """
              @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 64, 64}, yShape = {-1, 64, 64})
              interface Large {
                float[] inVectors(float[] x, float[] y);
              }
              """));

  @ParameterizedTest
  @EnumSource
  void whateverTheOrderOfSourcesAndTheRun(TestCompiler compiler) {
    Map<String, String> first = generated(compiler, SOURCES);
    assertThat(first)
        .containsOnlyKeys(
            "p/BaseKernel.java",
            "p/ManyKernel.java",
            "p/OtherKernel.java",
            "q/LargeKernel.java",
            "q/Outer_InnerKernel.java");
    List<Source> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);
    assertThat(generated(compiler, reversed)).isEqualTo(first);
    assertThat(generated(compiler, SOURCES)).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void whateverElseIsCompiled(TestCompiler compiler) {
    Source alone = SOURCES.get(3);
    assertThat(generated(compiler, SOURCES))
        .containsAllEntriesOf(generated(compiler, List.of(alone)));
  }

  @Test
  void whicheverTheCompiler() {
    Map<String, String> generated = generated(TestCompiler.JAVAC, SOURCES);
    assertThat(generated(TestCompiler.ECJ, SOURCES)).isEqualTo(generated);
    assertThat(generated.get("q/LargeKernel.java")).contains("jdk.incubator.vector");
  }

  @Test
  void whateverTheLocale() {
    List<Source> sources = new ArrayList<>(SOURCES);
    sources.addAll(EveryLoop.sources("r", ""));
    assertThat(OtherDigits.with(() -> generatedOnly(sources))).isEqualTo(generatedOnly(sources));
  }

  private static Map<String, String> generatedOnly(List<Source> sources) {
    List<String> options = new ArrayList<>(EveryLoop.OPTIONS);
    options.add("-proc:only");
    return TestCompiler.JAVAC.compile(options, sources.toArray(Source[]::new)).generated();
  }

  private static Map<String, String> generated(TestCompiler compiler, List<Source> sources) {
    Compilation compilation =
        compiler.compile(TestCompiler.VECTORS, sources.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    return compilation.generated();
  }
}
