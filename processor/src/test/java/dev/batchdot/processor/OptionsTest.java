package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The processor's options. */
class OptionsTest {
  private static final Source SOURCE =
      Source.of(
          "p.Score",
          """
          @BatchDot(xRank = 2, yRank = 2)
          interface Score {
            FloatTensor apply(FloatTensor x, FloatTensor y);
          }
          """);

  @ParameterizedTest
  @EnumSource
  void valuesThatAreNoneAreRefused(TestCompiler compiler) {
    assertRefused(compiler, "-Adev.batchdot.tier=fast", ": say auto, portable or vector");
    assertRefused(compiler, "-Adev.batchdot.report=yes", ": say false or true");
    assertRefused(compiler, "-Adev.batchdot.unknown=drop", ": say hand-over or carry");
  }

  /** Javac gives an option without a value a null. */
  @ParameterizedTest
  @EnumSource
  void missingValuesAreRefused(TestCompiler compiler) {
    assertRefused(compiler, "-Adev.batchdot.tier", ": say auto, portable or vector");
    assertRefused(compiler, "-Adev.batchdot.tier=", ": say auto, portable or vector");
    assertRefused(compiler, "-Adev.batchdot.report", ": say false or true");
  }

  private static void assertRefused(TestCompiler compiler, String option, String help) {
    Compilation compilation = compiler.compile(List.of(option), SOURCE);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.said())
        .extracting(Message::text)
        .singleElement()
        .asString()
        .startsWith("[batchdot-option] " + option.replaceAll("=$", ""))
        .endsWith(help);
  }

  @ParameterizedTest
  @EnumSource
  void thePortableTierIsThere(TestCompiler compiler) {
    for (String tier : List.of("auto", "portable")) {
      compiler.compile(List.of("-Adev.batchdot.tier=" + tier), SOURCE).succeeded();
    }
  }

  @Test
  void javacKnowsBothOptions() {
    List<String> options = new ArrayList<>(TestCompiler.ALL_LINTS);
    options.addAll(List.of("-Adev.batchdot.report=true", "-Adev.batchdot.tier=auto"));
    TestCompiler.JAVAC.compile(options, SOURCE).succeeded();
  }
}
