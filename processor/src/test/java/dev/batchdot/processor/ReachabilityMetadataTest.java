package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What native-image is told of kernels. */
class ReachabilityMetadataTest {
  private static final String ROOT = "META-INF/native-image/dev.batchdot.kernels/";

  private static final String FILE = "/reachability-metadata.json";

  private static final String METHOD = "{ FloatTensor apply(FloatTensor x, FloatTensor y); }";

  private static final Source SCORE =
      Source.of("p.Score", "@BatchDot(xRank = 2, yRank = 2)\npublic interface Score " + METHOD);

  private static final Source MIX =
      Source.of("p.Mix", "@BatchDot(xRank = 3, yRank = 3)\ninterface Mix " + METHOD);

  private static final Source NESTED =
      Source.of(
          "q.Outer",
          """
          class Outer {
            static class Middle$ {
              @BatchDot(xRank = 2, yRank = 2)
              interface Inner { FloatTensor apply(FloatTensor x, FloatTensor y); }
            }
          }
          """);

  private static final Source UNNAMED =
      Source.of(
          "Alone", "interface Alone { @BatchDot(xRank = 2, yRank = 2) " + METHOD.substring(1));

  @ParameterizedTest
  @EnumSource
  void namesTheConstructorAndTheInterface(TestCompiler compiler) {
    assertThat(compiler.compile(SCORE).succeeded().resources())
        .containsEntry(
            ROOT + "p.ScoreKernel" + FILE,
            """
            {
              "reflection": [
                {
                  "condition": { "typeReached": "dev.batchdot.BatchDots" },
                  "type": "p.ScoreKernel",
                  "methods": [ { "name": "<init>", "parameterTypes": [] } ]
                },
                {
                  "condition": { "typeReached": "dev.batchdot.BatchDots" },
                  "type": "p.Score",
                  "allPublicMethods": true
                }
              ]
            }
            """);
  }

  @ParameterizedTest
  @EnumSource
  void eachKernelHasItsOwn(TestCompiler compiler) {
    Compilation all = compiler.compile(SCORE, MIX, NESTED, UNNAMED).succeeded();
    assertThat(all.resources())
        .containsOnlyKeys(
            ROOT + "AloneKernel" + FILE,
            ROOT + "p.MixKernel" + FILE,
            ROOT + "p.ScoreKernel" + FILE,
            ROOT + "q.Outer_Middle$_InnerKernel" + FILE);
    assertThat(all.resources().get(ROOT + "q.Outer_Middle$_InnerKernel" + FILE))
        .contains(
            "\"type\": \"q.Outer_Middle$_InnerKernel\"", "\"type\": \"q.Outer$Middle$$Inner\"");
    assertThat(all.resources()).containsAllEntriesOf(compiler.compile(SCORE).resources());
  }

  @Test
  void namesAreThoseOfTheClassFiles() {
    Compilation compilation = TestCompiler.JAVAC.compile(NESTED).succeeded();
    assertThat(compilation.classes().resolve("q/Outer$Middle$$Inner.class")).exists();
    assertThat(compilation.classes().resolve("q/Outer_Middle$_InnerKernel.class")).exists();
  }

  @Test
  void whatIsRefusedHasNone() {
    Source refused =
        Source.of("p.Bad", "@BatchDot(xRank = 1, yRank = 2)\npublic interface Bad " + METHOD);
    Compilation compilation = TestCompiler.JAVAC.compile(List.of(), refused, SCORE);
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(compilation.resources()).containsOnlyKeys(ROOT + "p.ScoreKernel" + FILE);
  }
}
