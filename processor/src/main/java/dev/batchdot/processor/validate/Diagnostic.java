package dev.batchdot.processor.validate;

import dev.batchdot.processor.read.AnnotationRequest;
import dev.batchdot.processor.read.Unresolved;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user.
 *
 * @param message what disagrees, and what would fit
 * @param element where; with {@code mirror} and {@code value} as exactly as the compiler can say
 */
public record Diagnostic(
    DiagnosticId id,
    String message,
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value) {

  /** About an element as a whole. */
  public static Diagnostic on(Element element, DiagnosticId id, String message) {
    return new Diagnostic(id, message, element, null, null);
  }

  /** About a value of an annotation, or about all of it where there is no value. */
  static Diagnostic in(
      AnnotationRequest request, @Nullable AnnotationValue value, DiagnosticId id, String message) {
    return new Diagnostic(id, message, request.annotated(), request.mirror(), value);
  }

  /** Why {@code type} can't be read. */
  public static Diagnostic of(TypeElement type, Unresolved unresolved) {
    return new Diagnostic(
        DiagnosticId.UNRESOLVED,
        "%s has no kernel, for %s".formatted(type, unresolved.reason()),
        unresolved.element(),
        unresolved.mirror(),
        unresolved.value());
  }

  /** Whether {@code other} blames the same value of an annotation, which was misread then. */
  public boolean followsFrom(Diagnostic other) {
    return value != null && value.equals(other.value);
  }

  /** {@code [batchdot-axis-range] batchDot of ...}. */
  public String text() {
    return id.text(message);
  }
}
