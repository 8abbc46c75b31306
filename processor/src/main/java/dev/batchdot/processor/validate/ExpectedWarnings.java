package dev.batchdot.processor.validate;

import dev.batchdot.processor.read.InterfaceRequest;
import dev.batchdot.processor.read.MethodRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/**
 * What compilers say of any implementation of an interface, and of what a kernel speaks of besides.
 * No more: ECJ warns of a suppression without need.
 */
final class ExpectedWarnings {
  private ExpectedWarnings() {}

  static List<String> of(InterfaceRequest request, Elements elements) {
    Stream<Element> types =
        Stream.iterate(request.type(), TypeElement.class::isInstance, Element::getEnclosingElement);
    Stream<ExecutableElement> methods =
        request.allMethods().stream().filter(method -> isImplemented(method, request));
    Set<String> warnings = new TreeSet<>();
    Stream.concat(types, methods)
        .filter(elements::isDeprecated)
        .forEach(element -> warnings.add(isForRemoval(element) ? "removal" : "deprecation"));
    if (!elements.getModuleOf(request.type()).isUnnamed()) {
      warnings.add("exports"); // the module need not pass on what only its kernels speak of
    }
    if (isSerializable(request.type())) {
      warnings.add("serial");
    }
    return List.copyOf(warnings);
  }

  /** All declarations of a method count: one that is not deprecated may hide one that is. */
  private static boolean isImplemented(ExecutableElement method, InterfaceRequest request) {
    return request.methods().stream()
        .map(MethodRequest::element)
        .anyMatch(
            implemented ->
                implemented.getSimpleName().equals(method.getSimpleName())
                    && implemented.getParameters().size() == method.getParameters().size());
  }

  private static boolean isSerializable(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.io.Serializable")
        || type.getInterfaces().stream()
            .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
            .anyMatch(ExpectedWarnings::isSerializable);
  }

  private static boolean isForRemoval(Element element) {
    Deprecated annotation = element.getAnnotation(Deprecated.class); // or the javadoc has the tag
    return annotation != null && annotation.forRemoval();
  }
}
