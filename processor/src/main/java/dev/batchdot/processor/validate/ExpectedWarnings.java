package dev.batchdot.processor.validate;

import dev.batchdot.processor.read.InterfaceRequest;
import dev.batchdot.processor.read.MethodRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What compilers say of any implementation of an interface, and of {@code @Generated} on it. No
 * more: ECJ warns of a suppression without need.
 */
final class ExpectedWarnings {
  private ExpectedWarnings() {}

  static List<String> of(
      InterfaceRequest request, boolean hasGeneratedAnnotation, Elements elements) {
    Stream<Element> types =
        Stream.iterate(request.type(), TypeElement.class::isInstance, Element::getEnclosingElement);
    Stream<Element> methods = request.methods().stream().map(MethodRequest::element);
    Set<String> warnings = new TreeSet<>();
    Stream.concat(types, methods)
        .filter(elements::isDeprecated)
        .forEach(element -> warnings.add(isForRemoval(element) ? "removal" : "deprecation"));
    if (hasGeneratedAnnotation && !elements.getModuleOf(request.type()).isUnnamed()) {
      warnings.add("exports"); // the module need not pass on that it reads java.compiler
    }
    return List.copyOf(warnings);
  }

  private static boolean isForRemoval(Element element) {
    Deprecated annotation = element.getAnnotation(Deprecated.class); // or the javadoc has the tag
    return annotation != null && annotation.forRemoval();
  }
}
