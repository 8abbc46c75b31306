package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.processor.validate.DiagnosticId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal, through javac and through ECJ: id, line, kind, words, and no kernel. */
class RefusalTest {
  private static final Set<String> WARNINGS = Set.of("no-method", "class-init");

  /** What no source alone brings about; other tests do. */
  private static final Set<DiagnosticId> ELSEWHERE =
      EnumSet.of(
          DiagnosticId.CONFLICT,
          DiagnosticId.ATTRIBUTE,
          DiagnosticId.UNRESOLVED,
          DiagnosticId.OPTION,
          DiagnosticId.NOT_WRITTEN,
          DiagnosticId.REPORT,
          DiagnosticId.METADATA,
          DiagnosticId.INTERNAL);

  static Stream<Refusal> refusals() {
    return Stream.of(
            TypeRefusals.all(),
            MethodRefusals.all(),
            AnnotationRefusals.all(),
            SpecializeRefusals.all())
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void javacPointsAtTheLine(Refusal refusal) {
    Compilation compilation = TestCompiler.JAVAC.compile(refusal.source());
    assertThat(compilation.said())
        .as(refusal.what())
        .extracting(Message::place)
        .containsExactlyInAnyOrderElementsOf(refusal.places());
    checkConsequences(refusal, compilation);
  }

  /** ECJ puts the faults of an annotation's value on the annotation, hence no lines here. */
  @ParameterizedTest
  @MethodSource("refusals")
  void ecjSaysTheSame(Refusal refusal) {
    Compilation ecj = TestCompiler.ECJ.compile(refusal.source());
    checkConsequences(refusal, ecj);
    Compilation javac = TestCompiler.JAVAC.compile(refusal.source());
    assertThat(ecj.said())
        .as(refusal.what())
        .extracting(Message::text)
        .containsExactlyInAnyOrderElementsOf(javac.said().stream().map(Message::text).toList());
  }

  @Test
  void everyIdIsTested() {
    Set<String> tested = new TreeSet<>();
    refusals().forEach(refusal -> tested.addAll(refusal.ids()));
    Set<String> all = new TreeSet<>();
    EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))
        .forEach(id -> all.add(id.toString().replaceAll("\\[batchdot-|]", "")));
    assertThat(tested).isEqualTo(all);
  }

  private static void checkConsequences(Refusal refusal, Compilation compilation) {
    List<Message> said = compilation.said();
    String texts = said.stream().map(Message::text).collect(Collectors.joining("\n"));
    assertThat(texts).as(refusal.what()).contains(refusal.words());
    boolean warned = WARNINGS.containsAll(refusal.ids());
    assertThat(said).extracting(Message::kind).containsOnly(warned ? Kind.WARNING : Kind.ERROR);
    assertThat(compilation.errors()).as("no errors of the compiler's own").isSubsetOf(said);
    assertThat(compilation.success()).isEqualTo(warned);
    assertThat(compilation.generated()).hasSize(warned ? 1 : 0);
  }
}
