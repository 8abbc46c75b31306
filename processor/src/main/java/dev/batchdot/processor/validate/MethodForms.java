package dev.batchdot.processor.validate;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.model.Form;
import dev.batchdot.processor.read.MethodRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Recognises the five forms of a method. */
final class MethodForms {
  private static final String API = "dev.batchdot.";

  private MethodForms() {}

  /** A form together with the element type that fits. */
  record Match(Form form, ElementType elementType) {
    List<String> typeNames() {
      return form.typeNames(elementType);
    }
  }

  static Optional<Match> match(MethodRequest method) {
    List<String> types = typeNames(method);
    return all().filter(m -> m.typeNames().equals(types)).findFirst();
  }

  /** Every form of every element type. */
  static Stream<Match> all() {
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
