package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.processor.MessagesPage.Section;
import dev.batchdot.processor.validate.DiagnosticId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What javac says, and the page that explains it. */
class MessagesPageTest {
  private static final int COMPILED = 30;

  private static final Pattern LINK = Pattern.compile("]\\(#([^)]+)\\)");

  static List<Section> sections() {
    return MessagesPage.sections().stream()
        .filter(section -> section.id().startsWith("batchdot-"))
        .toList();
  }

  @Test
  void everyIdHasOneSection() {
    assertThat(sections())
        .extracting(Section::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DiagnosticId.values()).map(DiagnosticId::anchor).toList())
        .hasSize(COMPILED);
  }

  @Test
  void theContentsNameEverySectionOnce() {
    String page = MessagesPage.read();
    int contentsEnd = page.indexOf("\n## ");
    List<String> sections = MessagesPage.sections().stream().map(s -> anchor(s.id())).toList();
    assertThat(links(page.substring(0, contentsEnd))).containsExactlyElementsOf(sections);
    assertThat(links(page.substring(contentsEnd))).isNotEmpty().isSubsetOf(sections);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theExampleProvokesTheMessage(Section section) {
    Compilation compilation = provoked(section);
    assertThat(compilation.said()).extracting(Message::id).hasSize(1);
    Message message = compilation.said().get(0);
    assertThat("batchdot-" + message.id()).isEqualTo(section.id());
    String said = message.printed().replaceFirst("^.*[/\\\\](?=Score\\.java:)", "");
    assertThat(MessagesPage.shown(section, said)).isEqualTo(said);
    assertThat(message.kind() == Kind.ERROR).isEqualTo(!compilation.success());
    assertThat(OtherDigits.with(() -> provoked(section)).said())
        .extracting(Message::text)
        .containsExactly(message.text());
  }

  private static Compilation provoked(Section section) {
    return TestCompiler.JAVAC.compile(
        List.of(processor(section)),
        section.provokingOptions(),
        file(String.join("\n", section.provoking())));
  }

  /** Each in a package of its own, so that few runs of javac compile them all. */
  @Test
  void theFixesMendThem() {
    Map<List<String>, List<Source>> byOptions = new LinkedHashMap<>();
    List<Section> sections = sections();
    for (int s = 0; s < sections.size(); s++) {
      Section section = sections.get(s);
      assertThat(section.after()).as("the fix of %s", section).isNotEmpty();
      String code = "package p" + s + "; " + String.join("\n", section.mended());
      byOptions
          .computeIfAbsent(section.mendingOptions(), unused -> new ArrayList<>())
          .add(new Source("p" + s + ".Score", code));
    }
    Set<String> packages = new TreeSet<>();
    byOptions.forEach(
        (options, sources) -> {
          Compilation compilation =
              TestCompiler.JAVAC.compile(options, sources.toArray(Source[]::new));
          assertThat(compilation.errors()).isEmpty();
          assertThat(compilation.said()).isEmpty();
          compilation.generated().keySet().forEach(path -> packages.add(path.split("/", 2)[0]));
        });
    assertThat(packages).as("packages with a kernel").hasSize(COMPILED);
  }

  private static Source file(String code) {
    return new Source("Score", code);
  }

  /** Only faults of the processor itself and of the disk need another. */
  private static Processor processor(Section section) {
    IOException full = new IOException("No space left on device");
    return switch (section.id()) {
      case "batchdot-internal" -> new FaultyProcessor(fault(), "ScoreKernel");
      case "batchdot-not-written" -> new FaultyProcessor(full, "ScoreKernel");
      case "batchdot-report" -> new FaultyProcessor(full, "batchdot-report");
      case "batchdot-metadata" -> new FaultyProcessor(full, "native-image");
      default -> new BatchDotProcessor();
    };
  }

  /** With a trace that stays the same while its lines move. */
  private static Exception fault() {
    Exception fault = new IllegalStateException("a fault");
    fault.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("dev.batchdot.processor.plan.Planner", "plan", "Planner.java", 31),
          new StackTraceElement(
              "dev.batchdot.processor.BatchDotProcessor", "write", "BatchDotProcessor.java", 140)
        });
    return fault;
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
