package dev.batchdot.processor.read;

import dev.batchdot.BatchDot;
import dev.batchdot.processor.read.AnnotationRequest.SpecializeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads annotations through mirrors, so that each value keeps its place, and types in the making do
 * no harm. A value that can't be read, for it has an error that javac reports, counts as not
 * written.
 */
final class AnnotationReader {
  private AnnotationReader() {}

  /** The {@code @BatchDot} on {@code element}. */
  static Optional<AnnotationRequest> read(Element element) {
    return mirror(element).map(mirror -> read(element, mirror));
  }

  /** The first value of the {@code @BatchDot} on {@code element}, if any, that can't be read. */
  static Optional<Unresolved> unreadable(Element element) {
    return mirror(element).flatMap(mirror -> unreadable(element, mirror));
  }

  private static Optional<Unresolved> unreadable(Element element, AnnotationMirror mirror) {
    return byName(mirror).entrySet().stream()
        .filter(attribute -> !isReadable(attribute.getValue()))
        .findFirst()
        .map(
            attribute ->
                Unresolved.value(element, mirror, attribute.getKey(), attribute.getValue()));
  }

  private static boolean isReadable(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof List<?> entries) {
      return entries.stream().allMatch(e -> e instanceof AnnotationValue v && isReadable(v));
    }
    if (content instanceof AnnotationMirror nested) {
      return nested.getElementValues().values().stream().allMatch(AnnotationReader::isReadable);
    }
    return content instanceof Integer || content instanceof Boolean;
  }

  private static Optional<AnnotationMirror> mirror(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(BatchDot.class.getName())) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static AnnotationRequest read(Element element, AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = byName(mirror);
    OptionalInt batchDims = integer(values, "batchDims");
    return new AnnotationRequest(
        element,
        mirror,
        integer(values, "xRank"),
        integer(values, "yRank"),
        integers(values, "axes"),
        batchDims.orElse(1),
        integers(values, "xShape"),
        integers(values, "yShape"),
        specialize(values),
        values.containsKey("parallel") && Boolean.TRUE.equals(values.get("parallel").getValue()),
        values);
  }

  private static List<SpecializeRequest> specialize(Map<String, AnnotationValue> values) {
    List<SpecializeRequest> requests = new ArrayList<>();
    for (AnnotationValue entry : entries(values, "specialize")) {
      if (entry.getValue() instanceof AnnotationMirror mirror) {
        Map<String, AnnotationValue> shapes = byName(mirror);
        requests.add(
            new SpecializeRequest(entry, integers(shapes, "xShape"), integers(shapes, "yShape")));
      }
    }
    return requests;
  }

  private static OptionalInt integer(Map<String, AnnotationValue> values, String attribute) {
    AnnotationValue value = values.get(attribute);
    return value != null && value.getValue() instanceof Integer number
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  private static List<Integer> integers(Map<String, AnnotationValue> values, String attribute) {
    List<Integer> integers = new ArrayList<>();
    for (AnnotationValue entry : entries(values, attribute)) {
      if (entry.getValue() instanceof Integer number) {
        integers.add(number);
      }
    }
    return integers;
  }

  /** The entries of an array; a single value stands for an array of one. */
  private static List<AnnotationValue> entries(
      Map<String, AnnotationValue> values, String attribute) {
    AnnotationValue whole = values.get(attribute);
    List<AnnotationValue> entries = new ArrayList<>();
    if (whole != null && whole.getValue() instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof AnnotationValue value) {
          entries.add(value);
        }
      }
    } else if (whole != null) {
      entries.add(whole);
    }
    return entries;
  }

  private static Map<String, AnnotationValue> byName(AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach((method, value) -> values.put(method.getSimpleName().toString(), value));
    return values;
  }
}
