package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Gradle asks of an isolating processor: each file has one originating element, and none is
 * written past the compiler. That a file depends on nothing but its interface, {@link
 * SameBytesTest} holds.
 */
class IsolatingTest {
  private static final List<Source> SOURCES =
      List.of(
          Source.of(
              "p.Score",
              """
              @BatchDot(xRank = 2, yRank = 3, axes = {1, 2})
              public interface Score extends Base {}
              @BatchDot(xRank = 2, yRank = 2)
              interface Base {
                FloatTensor apply(FloatTensor x, FloatTensor y);
              }
              """),
          Source.of(
              "p.Outer",
              """
              public class Outer {
                @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 16, 16}, yShape = {-1, 16, 16}, parallel = true)
                public interface Inner {
                  float[] apply(float[] x, float[] y);
                }
              }
              """),
          Source.of(
              "p.ByMethod",
              """
              interface ByMethod {
                @BatchDot(xRank = 3, yRank = 3, specialize = @Specialize(xShape = {-1, 2, 2}, yShape = {-1, 2, 2}))
                DoubleTensor first(DoubleTensor x, DoubleTensor y);
                @BatchDot(xRank = 2, yRank = 2)
                LongTensor second(LongTensor x, LongTensor y);
              }
              """),
          Source.of(
              "p.Late", "@BatchDot(xRank = 2, yRank = 2) interface Late extends Generated {}"));

  private static final Source GENERATED =
      Source.of(
          "p.Generated", "interface Generated { IntTensor apply(IntTensor x, IntTensor y); }");

  private static final List<String> PORTABLE = List.of("-Adev.batchdot.tier=portable");

  private static final List<String> VECTOR =
      List.of(
          "-Adev.batchdot.tier=vector",
          "-Adev.batchdot.report=true",
          "--add-modules",
          "jdk.incubator.vector");

  @ParameterizedTest
  @EnumSource
  void eachFileOriginatesFromOneInterface(TestCompiler compiler) throws IOException {
    assertIsolating(compiler, List.of());
  }

  @ParameterizedTest
  @EnumSource
  void onPlainJavaAlone(TestCompiler compiler) throws IOException {
    assertIsolating(compiler, PORTABLE);
  }

  @ParameterizedTest
  @EnumSource
  void withVectorsAndPages(TestCompiler compiler) throws IOException {
    assertIsolating(compiler, VECTOR);
  }

  /** But batchdot-runtime's own, which says how its kernels run. */
  @Test
  void noOptionIsLeftOut() {
    assertThat(
            Stream.of(PORTABLE, VECTOR, List.of("-Adev.batchdot.unknown=")).flatMap(List::stream))
        .filteredOn(option -> option.startsWith("-A"))
        .extracting(option -> option.substring("-A".length(), option.indexOf('=')))
        .containsAll(new BatchDotProcessor().getSupportedOptions());
  }

  @Test
  void gradleTakesItForIsolating() throws IOException {
    String name = "META-INF/gradle/incremental.annotation.processors";
    try (InputStream in = BatchDotProcessor.class.getClassLoader().getResourceAsStream(name)) {
      byte[] content = Objects.requireNonNull(in, name).readAllBytes();
      assertThat(new String(content, StandardCharsets.UTF_8).strip())
          .isEqualTo(BatchDotProcessor.class.getName() + ",isolating");
    }
  }

  private static void assertIsolating(TestCompiler compiler, List<String> options)
      throws IOException {
    WatchedProcessor watched = new WatchedProcessor();
    Compilation compilation =
        compiler.compile(
            List.of(new GeneratingProcessor(GENERATED), watched),
            options,
            SOURCES.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    assertThat(watched.files.values()).allSatisfy(origins -> assertThat(origins).hasSize(1));
    assertThat(watched.created)
        .containsEntry("p.ScoreKernel", List.of("p.Score"))
        .containsEntry("p.BaseKernel", List.of("p.Base"))
        .containsEntry("p.Outer_InnerKernel", List.of("p.Outer.Inner"))
        .containsEntry("p.ByMethodKernel", List.of("p.ByMethod"))
        .containsEntry("p.LateKernel", List.of("p.Late"));
    assertThat(written(compilation)).isEqualTo(watched.files.keySet());
  }

  /**
   * All that lies there, but what the compiler itself and the other processor wrote, and the index
   * of the pages: it has no origin, is made anew of the pages on disk whenever one is written, and
   * says nothing that they don't.
   */
  private static Set<Path> written(Compilation compilation) throws IOException {
    Set<Path> written = new TreeSet<>();
    for (Path root : List.of(compilation.sources(), compilation.classes())) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.toString().endsWith(".class"))
            .filter(file -> !file.endsWith("Generated.java"))
            .filter(file -> !file.endsWith("batchdot-report/index.html"))
            .map(Path::toAbsolutePath)
            .forEach(written::add);
      }
    }
    return written;
  }
}
