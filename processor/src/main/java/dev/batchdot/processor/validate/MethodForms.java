package dev.batchdot.processor.validate;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.model.Form;
import dev.batchdot.processor.read.MethodRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Recognises the five forms of a method, and proposes the nearest where it is none of them. */
final class MethodForms {
  private static final String API = "dev.batchdot.";

  private static final Map<String, String> UNBOXED =
      Map.of(
          "java.lang.Float", "float",
          "java.lang.Double", "double",
          "java.lang.Integer", "int",
          "java.lang.Long", "long");

  private MethodForms() {}

  /** A form together with the element type that fits. */
  record Match(Form form, ElementType elementType) {}

  static Optional<Match> match(MethodRequest method) {
    List<String> types = typeNames(method);
    return all().filter(m -> m.form().typeNames(m.elementType()).equals(types)).findFirst();
  }

  /** What is wrong with a method that has none of the forms, at the parameter that is to blame. */
  static Diagnostic refuse(MethodRequest method, Element place) {
    List<String> types = typeNames(method);
    List<String> unboxed = types.stream().map(MethodForms::unboxed).toList();
    Match nearest =
        all()
            .min(
                (a, b) ->
                    Integer.compare(
                        Nearest.distance(unboxed, a.form().typeNames(a.elementType())),
                        Nearest.distance(unboxed, b.form().typeNames(b.elementType()))))
            .orElseThrow();
    String forms =
        Stream.of(Form.values())
            .map(form -> form.declaration(method.name(), nearest.elementType()))
            .collect(Collectors.joining("; "));
    String message =
        "%s %s(%s) has none of the five forms; the nearest is %s. The forms: %s"
            .formatted(
                types.get(0),
                method.name(),
                String.join(", ", types.subList(1, types.size())),
                nearest.form().declaration(method.name(), nearest.elementType()),
                forms);
    return Diagnostic.on(blamed(method, place, types, nearest), DiagnosticId.FORM, message);
  }

  /** The one parameter that differs from the nearest form, else the method. */
  private static Element blamed(
      MethodRequest method, Element place, List<String> types, Match nearest) {
    List<String> wanted = nearest.form().typeNames(nearest.elementType());
    if (!place.equals(method.element()) || wanted.size() != types.size()) {
      return place;
    }
    List<Element> different = new ArrayList<>();
    for (int p = 1; p < types.size(); p++) {
      if (!types.get(p).equals(wanted.get(p))) {
        different.add(method.element().getParameters().get(p - 1));
      }
    }
    boolean sameResult = types.get(0).equals(wanted.get(0));
    return sameResult && different.size() == 1 ? different.get(0) : place;
  }

  /** {@code float[]} for {@code java.lang.Float[]}, which is what its author has in mind. */
  private static String unboxed(String type) {
    String element = type.replace("[]", "");
    return UNBOXED.getOrDefault(element, element) + type.substring(element.length());
  }

  private static Stream<Match> all() {
    return Stream.of(ElementType.values())
        .flatMap(type -> Stream.of(Form.values()).map(form -> new Match(form, type)));
  }

  /** The type names of result and parameters. */
  static List<String> typeNames(MethodRequest method) {
    return Stream.concat(
            Stream.of(method.type().getReturnType()), method.type().getParameterTypes().stream())
        .map(MethodForms::typeName)
        .toList();
  }

  /** Tensors by their simple name, as the forms have them; a user's type never looks like one. */
  private static String typeName(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      String name = ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
      boolean ours = name.startsWith(API) && name.indexOf('.', API.length()) < 0;
      return ours ? name.substring(API.length()) : name.contains(".") ? name : "unnamed." + name;
    }
    return type.getKind() == TypeKind.ARRAY
        ? typeName(((ArrayType) type).getComponentType()) + "[]"
        : type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
            ? type.getKind().name().toLowerCase(Locale.ROOT)
            : type.toString();
  }
}
