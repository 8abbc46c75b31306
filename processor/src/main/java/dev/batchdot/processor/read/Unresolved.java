package dev.batchdot.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a type from being read: now, for it may be in the making by another processor, or, in
 * the last round, for ever.
 *
 * @param reason as in "there is no kernel, for {@code reason}"
 * @param element where; with {@code mirror} and {@code value} if a value of an annotation is to
 *     blame
 */
public record Unresolved(
    String reason,
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value) {

  static Unresolved types(Element element) {
    return new Unresolved("types that it speaks of were not found", element, null, null);
  }

  static Unresolved value(
      Element annotated, AnnotationMirror mirror, String attribute, AnnotationValue value) {
    String reason =
        "the value of %s can't be read: it has the wrong type, or is no constant that is known here"
            .formatted(attribute);
    return new Unresolved(reason, annotated, mirror, value);
  }
}
