package dev.batchdot.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * An abstract method of an annotated interface, perhaps inherited.
 *
 * @param element where it is declared
 * @param type its type as a member of the annotated interface: type variables of a super-interface
 *     are replaced
 * @param annotations its own; several where super-interfaces declare the method more than once
 */
public record MethodRequest(
    ExecutableElement element, ExecutableType type, List<AnnotationRequest> annotations) {

  /** The method's simple name. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** The names of its parameters. */
  public List<String> parameterNames() {
    return element.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
  }
}
