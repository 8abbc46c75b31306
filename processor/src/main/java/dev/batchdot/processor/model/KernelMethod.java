package dev.batchdot.processor.model;

import dev.batchdot.contraction.ElementType;
import java.util.List;

/**
 * A method to implement. One that exists is legal.
 *
 * @param parameterNames one name for each parameter of the form
 * @param isVarArgs whether the last parameter is declared with three dots
 */
public record KernelMethod(
    String name,
    List<String> parameterNames,
    boolean isVarArgs,
    Form form,
    ElementType elementType,
    Specification specification) {
  /** Keeps its own list. */
  public KernelMethod {
    parameterNames = List.copyOf(parameterNames);
    if (parameterNames.size() != form.typeNames(elementType).size() - 1) {
      throw new IllegalArgumentException(name + ": " + parameterNames + " for " + form);
    }
  }
}
