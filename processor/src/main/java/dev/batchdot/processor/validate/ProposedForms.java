package dev.batchdot.processor.validate;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.read.MethodRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** What a method that has none of the five forms may look like instead, the nearest first. */
final class ProposedForms {
  private static final Map<String, String> UNBOXED =
      Map.of(
          "java.lang.Float", "float",
          "java.lang.Double", "double",
          "java.lang.Integer", "int",
          "java.lang.Long", "long");

  private final MethodRequest method;
  private final List<String> types;
  private final List<MethodForms.Match> forms;

  private ProposedForms(MethodRequest method) {
    this.method = method;
    this.types = MethodForms.typeNames(method);
    List<String> meant = types.stream().map(ProposedForms::meant).toList();
    List<MethodForms.Match> all =
        MethodForms.all()
            .sorted(
                Comparator.<MethodForms.Match>comparingInt(
                        match -> Nearest.distance(meant, match.typeNames()))
                    .thenComparing(match -> strangers(meant, match.elementType())))
            .toList();
    ElementType elementType = all.get(0).elementType();
    this.forms = all.stream().filter(match -> match.elementType() == elementType).toList();
  }

  /**
   * What is wrong with a method that has none of the forms, at the parameter that is to blame.
   *
   * @param extentsAreKnown whether the annotation lets it work on arrays
   */
  static Diagnostic refuse(MethodRequest method, Element place, boolean extentsAreKnown) {
    ProposedForms proposed = new ProposedForms(method);
    return Diagnostic.on(
        proposed.blamed(place), DiagnosticId.FORM, proposed.message(extentsAreKnown));
  }

  private String message(boolean extentsAreKnown) {
    String list =
        forms.stream().map(form -> "  " + declaration(form)).collect(Collectors.joining("\n"));
    String arrays =
        extentsAreKnown
            ? ""
            : "\nThose of arrays need xShape and yShape, with every extent but the first batch axis.";
    return "%s %s(%s) has none of the five forms; the nearest is %s\nAll five, nearest first:\n%s%s"
        .formatted(
            types.get(0),
            method.name(),
            String.join(", ", types.subList(1, types.size())),
            declaration(forms.get(0)),
            list,
            arrays);
  }

  private String declaration(MethodForms.Match match) {
    return match.form().declaration(method.name(), match.elementType());
  }

  /** The one parameter that differs from the nearest form, else the method. */
  private Element blamed(Element place) {
    List<String> wanted = forms.get(0).typeNames();
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

  /** {@code float[]} for {@code java.lang.Float[]} or {@code float[][]}. */
  private static String meant(String type) {
    String element = type.replace("[]", "");
    return UNBOXED.getOrDefault(element, element) + (type.endsWith("[]") ? "[]" : "");
  }

  /** How many of the types speak of another element type. */
  private static long strangers(List<String> types, ElementType elementType) {
    return types.stream()
        .filter(type -> speaksOfAnother(type.substring(type.lastIndexOf('.') + 1), elementType))
        .count();
  }

  private static boolean speaksOfAnother(String type, ElementType elementType) {
    for (ElementType other : ElementType.values()) {
      if (type.equals(other.tensorName()) || type.replace("[]", "").equals(other.keyword())) {
        return other != elementType;
      }
    }
    return false;
  }
}
