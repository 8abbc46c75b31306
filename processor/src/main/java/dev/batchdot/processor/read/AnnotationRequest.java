package dev.batchdot.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @BatchDot} as it was written, with the places of its values.
 *
 * @param annotated the interface or method that carries it
 * @param xRank missing where the annotation lacks it, which javac reports
 * @param yRank likewise
 * @param values what was written, by attribute; defaults are not in it
 */
public record AnnotationRequest(
    Element annotated,
    AnnotationMirror mirror,
    OptionalInt xRank,
    OptionalInt yRank,
    List<Integer> axes,
    int batchDims,
    List<Integer> xShape,
    List<Integer> yShape,
    List<SpecializeRequest> specialize,
    boolean parallel,
    Map<String, AnnotationValue> values) {

  /** One {@code @Specialize} as it was written. */
  public record SpecializeRequest(
      AnnotationValue value, List<Integer> xShape, List<Integer> yShape) {}

  /** The type that carries it, or whose method does. */
  public TypeElement declaringType() {
    return annotated instanceof TypeElement type
        ? type
        : (TypeElement) Objects.requireNonNull(annotated.getEnclosingElement());
  }

  /** The attributes of which {@code other} says something else. */
  public List<String> differences(AnnotationRequest other) {
    Map<String, Object> theirs = other.meanings();
    return meanings().entrySet().stream()
        .filter(mine -> !mine.getValue().equals(theirs.get(mine.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By attribute, without the places; defaults too. */
  private Map<String, Object> meanings() {
    Map<String, Object> meanings = new LinkedHashMap<>();
    meanings.put("xRank", xRank);
    meanings.put("yRank", yRank);
    meanings.put("axes", axes);
    meanings.put("batchDims", batchDims);
    meanings.put("xShape", xShape);
    meanings.put("yShape", yShape);
    meanings.put(
        "specialize", specialize.stream().map(s -> List.of(s.xShape(), s.yShape())).toList());
    meanings.put("parallel", parallel);
    return meanings;
  }

  /** Where an attribute was written, or nothing where it was left to its default. */
  public @Nullable AnnotationValue place(String attribute) {
    return values.get(attribute);
  }

  /**
   * Where entry {@code index} of an attribute was written; the whole attribute if there is none.
   */
  public @Nullable AnnotationValue place(String attribute, int index) {
    AnnotationValue whole = values.get(attribute);
    if (whole != null
        && whole.getValue() instanceof List<?> entries
        && index >= 0
        && index < entries.size()
        && entries.get(index) instanceof AnnotationValue entry) {
      return entry;
    }
    return whole;
  }
}
