package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What build tools and other processors expect of a processor. */
class ProcessorTest {
  private static final Source SOURCE =
      Source.of(
          "p.Outer",
          """
          public interface Outer {
            @BatchDot(xRank = 3, yRank = 3)
            interface Inner extends Base {}
          }
          @BatchDot(xRank = 2, yRank = 2)
          interface Base {
            FloatTensor apply(FloatTensor x, FloatTensor y);
          }
          """);

  @ParameterizedTest
  @EnumSource
  void eachFileOriginatesFromOneInterface(TestCompiler compiler) {
    WatchedProcessor processor = new WatchedProcessor();
    assertThat(compiler.compile(List.of(processor), List.of(), SOURCE).success()).isTrue();
    assertThat(processor.created)
        .containsOnlyKeys(
            "p.BaseKernel",
            metadata("p.BaseKernel"),
            "p.Outer_InnerKernel",
            metadata("p.Outer_InnerKernel"))
        .containsEntry("p.BaseKernel", List.of("p.Base"))
        .containsEntry(metadata("p.BaseKernel"), List.of("p.Base"))
        .containsEntry("p.Outer_InnerKernel", List.of("p.Outer.Inner"))
        .containsEntry(metadata("p.Outer_InnerKernel"), List.of("p.Outer.Inner"));
  }

  private static String metadata(String kernel) {
    return "META-INF/native-image/dev.batchdot.kernels/" + kernel + "/reachability-metadata.json";
  }

  @Test
  void gradleTakesItForIsolating() throws IOException {
    assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo(BatchDotProcessor.class.getName() + ",isolating");
  }

  @Test
  void javacFindsIt() throws IOException {
    assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
        .isEqualTo(BatchDotProcessor.class.getName());
  }

  @Test
  void itKnowsEverySourceVersion() {
    assertThat(new BatchDotProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latest());
  }

  @Test
  void itLeavesTheAnnotationToOthers() {
    Set<String> seen = new TreeSet<>();
    AbstractProcessor other =
        new AbstractProcessor() {
          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of(BatchDot.class.getName());
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
          }

          @Override
          public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            annotations.forEach(annotation -> seen.add(annotation.toString()));
            return false;
          }
        };
    List<String> options = List.of();
    TestCompiler.JAVAC
        .compile(List.of(new BatchDotProcessor(), other), options, SOURCE)
        .succeeded();
    assertThat(seen).containsExactly(BatchDot.class.getName());
  }

  @ParameterizedTest
  @EnumSource
  void aFaultOfItsOwnIsReported(TestCompiler compiler) {
    WatchedProcessor failing =
        new WatchedProcessor() {
          @Override
          Object create(Method method, Object[] arguments) {
            throw new IllegalStateException("the test says so");
          }
        };
    Compilation compilation = compiler.compile(List.of(failing), List.of(), SOURCE);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.said()).extracting(Message::id).containsOnly("internal").hasSize(2);
    assertThat(compilation.said())
        .extracting(Message::text)
        .allMatch(text -> text.contains("java.lang.IllegalStateException: the test says so"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BatchDotProcessor.class.getClassLoader().getResourceAsStream(name)) {
      byte[] content = Objects.requireNonNull(in, name).readAllBytes();
      return new String(content, StandardCharsets.UTF_8).strip();
    }
  }
}
