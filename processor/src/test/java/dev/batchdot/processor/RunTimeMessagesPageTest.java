package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.processor.MessagesPage.Section;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is thrown at run time, and the page that explains it. The last block of Java of a section is
 * the call; blocks before it are files, without which the interface of the page's chapter is there.
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
    Throwable thrown = Objects.requireNonNull(run(section.provokingOptions(), section.provoking()));
    if (thrown instanceof ShapeException e) {
      assertThat(e.reason().name()).isEqualTo(section.id());
    } else {
      assertThat(Stream.of(Reason.values()).map(Reason::name)).doesNotContain(section.id());
    }
    assertThat(MessagesPage.shown(section, thrown.toString())).isEqualTo(thrown.toString());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theFixMendsIt(Section section) {
    assertThat(section.after()).as("a fix").isNotEmpty();
    assertThat(run(section.mendingOptions(), section.mended())).isNull();
  }

  private static Throwable run(List<String> options, List<String> blocks) {
    int last = blocks.size() - 1;
    String files = last == 0 ? SCORE : String.join("\n", blocks.subList(0, last));
    String call =
        """
        import dev.batchdot.*;
        import java.lang.invoke.MethodHandles;

        class Call implements Runnable {
          public void run() {
            %s
          }
        }
        """
            .formatted(blocks.get(last));
    Compilation compilation =
        TestCompiler.JAVAC.compile(options, new Source("Score", files), new Source("Call", call));
    assertThat(compilation.errors()).isEmpty();
    Runnable runnable = (Runnable) compilation.kernel("Call");
    return catchThrowable(runnable::run);
  }
}
