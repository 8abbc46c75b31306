package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interfaces of a named module, which reads just what it requires. */
class ModulesTest {
  private static final List<String> OPTIONS =
      List.of("--module-path", TestCompiler.core().toString(), "-Xlint:all,-processing", "-Werror");

  private static final Source SCORE =
      Source.of(
          "p.Score",
          """
          @BatchDot(xRank = 3, yRank = 3)
          public interface Score {
            FloatTensor apply(FloatTensor x, FloatTensor y);
          }
          """);

  @ParameterizedTest
  @CsvSource({"java.base, false", "java.compiler, true"})
  void generatedStandsWhereItCanBeRead(String required, boolean readable) {
    Source module =
        new Source(
            "module-info",
            "module user { requires transitive dev.batchdot; requires %s; exports p; }"
                .formatted(required));
    String generated =
        TestCompiler.JAVAC
            .compile(OPTIONS, module, SCORE)
            .succeeded()
            .generated()
            .getOrDefault("p/ScoreKernel.java", "");
    assertThat(generated).contains("@BatchDotGenerated");
    assertThat(generated.contains("@Generated(")).isEqualTo(readable);
  }

  /** The module passes nothing on, and need not: its own types speak of arrays alone. */
  @Test
  void arraysNeedNothingTransitive() {
    Source module = new Source("module-info", "module user { requires dev.batchdot; exports p; }");
    Source arrays =
        Source.of(
            "p.Arrays",
            """
            @BatchDot(xRank = 2, yRank = 2, xShape = {BatchDot.DYNAMIC, 3},
                yShape = {BatchDot.DYNAMIC, 3})
            public interface Arrays {
              float[] apply(float[] x, float[] y);
            }
            """);
    TestCompiler.JAVAC.compile(OPTIONS, module, arrays).succeeded();
  }
}
