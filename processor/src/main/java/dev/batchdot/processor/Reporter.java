package dev.batchdot.processor;

import dev.batchdot.processor.validate.Diagnostic;
import dev.batchdot.processor.validate.DiagnosticId;
import java.util.Optional;
import javax.annotation.processing.Messager;

/** The one door to the compiler's messages. */
final class Reporter {
  private final Optional<Messager> messager;

  Reporter(Messager messager) {
    this.messager = Optional.of(messager);
  }

  private Reporter() {
    this.messager = Optional.empty();
  }

  /** Stands in until the compiler has introduced itself. */
  static Reporter silent() {
    return new Reporter();
  }

  void report(Diagnostic diagnostic) {
    messager.ifPresent(
        m ->
            m.printMessage(
                diagnostic.id().kind(),
                diagnostic.text(),
                diagnostic.element(),
                diagnostic.mirror(),
                diagnostic.value()));
  }

  /** About no element in particular. */
  void report(DiagnosticId id, String message) {
    messager.ifPresent(m -> m.printMessage(id.kind(), id.text(message)));
  }
}
