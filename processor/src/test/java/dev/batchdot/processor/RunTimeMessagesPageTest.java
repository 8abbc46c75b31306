package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.processor.MessagesPage.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is thrown at run time, and the page that explains it. The last block of Java of a section is
 * the call; one before it is a file, without which the interface of the page's chapter is there;
 * two are a module.
 */
class RunTimeMessagesPageTest {
  private static final int CALLED = 22;

  private static final String SCORE =
      """
      import dev.batchdot.*;

      @BatchDot(xRank = 2, yRank = 3, axes = {1, 2}, xShape = {-1, 20}, yShape = {-1, 30, 20})
      interface Score {
        FloatTensor apply(FloatTensor users, FloatTensor items);
        void apply(FloatTensor users, FloatTensor items, FloatTensor out);
        float[] apply(float[] users, float[] items);
      }
      """;

  static List<Section> sections() {
    return MessagesPage.sections().stream()
        .filter(section -> !section.id().startsWith("batchdot-"))
        .toList();
  }

  @Test
  void everyReasonHasOneSection() {
    assertThat(sections())
        .extracting(Section::id)
        .doesNotHaveDuplicates()
        .hasSize(CALLED)
        .containsAll(Stream.of(Reason.values()).map(Reason::name).toList());
    assertThat(MessagesPage.read()).contains("```java\n" + SCORE + "```\n");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theCallThrowsTheMessage(Section section) {
    Throwable thrown = run(section.provokingOptions(), section.provoking());
    assertThat(thrown).isNotNull();
    List<String> reasons = Stream.of(Reason.values()).map(Reason::name).toList();
    String reason = thrown instanceof ShapeException e ? e.reason().name() : "";
    assertThat(reason).isEqualTo(reasons.contains(section.id()) ? section.id() : "");
    assertThat(MessagesPage.shown(section, thrown.toString())).isEqualTo(thrown.toString());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theFixMendsIt(Section section) {
    assertThat(section.after()).as("a fix").isNotEmpty();
    assertThat(run(section.mendingOptions(), section.mended())).isNull();
  }

  private static Throwable run(List<String> options, List<String> blocks) {
    String call = blocks.get(blocks.size() - 1);
    if (blocks.get(0).startsWith("module ")) {
      Source module = new Source("module-info", blocks.get(0));
      Source score = new Source("p.Score", blocks.get(1));
      List<String> path = List.of("--module-path", TestCompiler.core().toString());
      return thrown(
          TestCompiler.JAVAC.compile(path, module, score, callable("p.Call", call)), "user");
    }
    Source score = new Source("Score", blocks.size() == 1 ? SCORE : blocks.get(0));
    return thrown(TestCompiler.JAVAC.compile(options, score, callable("Call", call)), "");
  }

  private static Source callable(String type, String call) {
    return Source.of(
        type,
        """
        import java.lang.invoke.MethodHandles;

        class Call implements Runnable {
          public void run() {
            %s
          }
        }
        """
            .formatted(call));
  }

  private static Throwable thrown(Compilation compilation, String module) {
    assertThat(compilation.errors()).isEmpty();
    Object call =
        module.isEmpty() ? compilation.kernel("Call") : compilation.inModule(module, "p.Call");
    return catchThrowable(((Runnable) call)::run);
  }
}
