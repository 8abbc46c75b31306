package dev.batchdot.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * An abstract method of an annotated interface, perhaps inherited.
 *
 * @param element where it is declared
 * @param type its type as a member of the annotated interface: type variables of a super-interface
 *     are replaced
 * @param annotation its own annotation
 */
public record MethodRequest(
    ExecutableElement element, ExecutableType type, Optional<AnnotationRequest> annotation) {

  /** The method's simple name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** The names of its parameters. */
  public List<String> parameterNames() {
    return element.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
  }
}
