package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.processor.MessagesPage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

  private static List<String> plain = List.of();
  private static Compilation compiled;

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
    assertThat(OtherDigits.with(() -> run(section.provokingOptions(), section.provoking())))
        .hasToString(thrown.toString());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theFixMendsIt(Section section) {
    assertThat(section.after()).as("a fix").isNotEmpty();
    assertThat(run(section.mendingOptions(), section.mended())).isNull();
  }

  /** Most calls need nothing but the chapter's interface: one run of javac compiles them all. */
  @BeforeAll
  static void compilePlainCalls() {
    plain =
        sections().stream()
            .flatMap(
                section ->
                    Stream.concat(
                        plain(section.provokingOptions(), section.provoking()),
                        plain(section.mendingOptions(), section.mended())))
            .distinct()
            .toList();
    List<Source> sources = new ArrayList<>(List.of(new Source("Score", SCORE)));
    for (String call : plain) {
      sources.add(callable("", "Call" + plain.indexOf(call), call));
    }
    compiled = compile(List.of(), sources.toArray(Source[]::new));
  }

  private static Stream<String> plain(List<String> options, List<String> blocks) {
    return options.isEmpty() && blocks.size() == 1 ? blocks.stream() : Stream.empty();
  }

  private static Throwable run(List<String> options, List<String> blocks) {
    String call = blocks.get(blocks.size() - 1);
    if (options.isEmpty() && blocks.size() == 1) {
      return thrown(compiled.kernel("Call" + plain.indexOf(call)));
    }
    if (blocks.get(0).startsWith("module ")) {
      return thrown(
          compile(
                  List.of("--module-path", TestCompiler.core().toString()),
                  new Source("module-info", blocks.get(0)),
                  new Source("p.Score", blocks.get(1)),
                  callable("p.", "Call", call))
              .inModule("user", "p.Call"));
    }
    Source score = new Source("Score", blocks.size() == 1 ? SCORE : blocks.get(0));
    return thrown(compile(options, score, callable("", "Call", call)).kernel("Call"));
  }

  private static Compilation compile(List<String> options, Source... sources) {
    Compilation compilation = TestCompiler.JAVAC.compile(options, sources);
    assertThat(compilation.errors()).isEmpty();
    return compilation;
  }

  private static Source callable(String packageName, String name, String call) {
    return Source.of(
        packageName + name,
        """
        import java.lang.invoke.MethodHandles;

        class %s implements Runnable {
          public void run() {
            %s
          }
        }
        """
            .formatted(name, call));
  }

  private static Throwable thrown(Object call) {
    return catchThrowable(((Runnable) call)::run);
  }
}
