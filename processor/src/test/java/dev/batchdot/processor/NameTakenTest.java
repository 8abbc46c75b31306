package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernel names that something else has, or had. */
class NameTakenTest {
  private static final String METHOD = "{ FloatTensor apply(FloatTensor x, FloatTensor y); }";
  private static final Source SCORE =
      Source.of("p.Score", "@BatchDot(xRank = 3, yRank = 3)\npublic interface Score " + METHOD);

  @ParameterizedTest
  @EnumSource
  void byAnotherInterface(TestCompiler compiler) {
    Compilation compilation =
        compiler.compile(
            Source.of(
                "p.Outer",
                "interface Outer {\n@BatchDot(xRank = 3, yRank = 3)\ninterface Inner "
                    + METHOD
                    + " }"),
            Source.of(
                "p.Outer_Inner",
                "@BatchDot(xRank = 3, yRank = 3)\ninterface Outer_Inner " + METHOD));
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.said()).isNotEmpty().extracting(Message::id).containsOnly("name-taken");
    assertThat(compilation.said())
        .extracting(Message::text)
        .allMatch(text -> text.contains("Outer_InnerKernel"))
        .allMatch(text -> text.contains("p.Outer.Inner") && text.contains("p.Outer_Inner"));
  }

  @ParameterizedTest
  @EnumSource
  void byAClassOfTheClassPath(TestCompiler compiler) {
    Compilation library =
        compiler.compile(Source.of("p.ScoreKernel", "public class ScoreKernel {}"));
    Compilation compilation = compiler.compile(onClassPath(library), SCORE);
    assertThat(compilation.said()).extracting(Message::id).containsExactly("name-taken");
    assertThat(compilation.generated()).isEmpty();
  }

  /** Build tools leave earlier output on the class path; ECJ's filer would refuse by itself. */
  @Test
  void butNotByTheKernelOfAnEarlierBuild() {
    Compilation earlier = TestCompiler.JAVAC.compile(SCORE);
    Compilation compilation = TestCompiler.JAVAC.compile(onClassPath(earlier), SCORE).succeeded();
    assertThat(compilation.generated()).isEqualTo(earlier.generated()).hasSize(1);
  }

  /** What the compiler finds taken; a disk that is full is another matter. */
  @Test
  void byAFileOfAnotherProcessor() {
    Compilation taken = failing(new FilerException("there is such a file"));
    assertThat(taken.said()).extracting(Message::id).containsExactly("name-taken");
    assertThat(taken.said().get(0).text()).endsWith("there is such a file");
    Compilation full = failing(new IOException("no space left"));
    assertThat(full.said()).extracting(Message::id).containsExactly("not-written");
    assertThat(full.said().get(0).text()).endsWith("IOException: no space left");
  }

  private static Compilation failing(IOException fault) {
    List<Processor> processors = List.of(new FaultyProcessor(fault, "ScoreKernel"));
    return TestCompiler.JAVAC.compile(processors, List.of(), SCORE);
  }

  private static List<String> onClassPath(Compilation library) {
    return List.of("-cp", TestCompiler.core() + File.pathSeparator + library.classes());
  }
}
