package dev.batchdot.kernels.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One line of public.jsonl, whose fields its README explains. */
record PublicCase(JsonObject json) {
  enum Kind {
    EXACT,
    APPROX,
    NONFINITE,
    FILL,
    STATIC,
    ERROR
  }

  String id() {
    return json.get("id").getAsString();
  }

  Kind kind() {
    return Kind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT));
  }

  /** Whether there are elements to contract, and a result to compare. */
  boolean hasData() {
    return kind() != Kind.STATIC && kind() != Kind.ERROR;
  }

  /** Java's axes are ints: it can't say a list of one axis, nor one of none, nor one of lists. */
  boolean isExpressible() {
    JsonElement axes = json.get("axes");
    if (!axes.isJsonArray()) {
      return true;
    }
    List<JsonElement> list = axes.getAsJsonArray().asList();
    return list.size() == 2 && list.stream().allMatch(JsonElement::isJsonPrimitive);
  }

  ElementType type() {
    return switch (json.get("dtype").getAsString()) {
      case "float32" -> ElementType.FLOAT;
      case "float64" -> ElementType.DOUBLE;
      case "int32" -> ElementType.INT;
      case "int64" -> ElementType.LONG;
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  Shape x() {
    return shape("x_shape");
  }

  Shape y() {
    return shape("y_shape");
  }

  Shape result() {
    return shape("out_shape");
  }

  Axes axes() {
    JsonElement axes = json.get("axes");
    if (axes.isJsonNull()) {
      return Axes.DEFAULT;
    }
    return axes.isJsonArray()
        ? Axes.of(axes.getAsJsonArray().asList().stream().mapToInt(JsonElement::getAsInt).toArray())
        : Axes.of(axes.getAsInt());
  }

  Reason reason() {
    return Reason.valueOf(json.get("error").getAsString());
  }

  Problem problem() {
    return new Problem(
        type(),
        Contraction.of(x(), y(), axes()),
        array(elements("x", x())),
        array(elements("y", y())));
  }

  /** The result; magnitudes are those that approximate cases record, and 0 in all others. */
  List<ExactValue> recorded() {
    List<JsonElement> out = elements("out", result());
    List<ExactValue> values = new ArrayList<>();
    for (int at = 0; at < out.size(); at++) {
      Dyadic magnitude = kind() == Kind.APPROX ? dyadic(list("mag").get(at)) : Dyadic.ZERO;
      double value = out.get(at).getAsDouble();
      values.add(
          Double.isFinite(value)
              ? new ExactValue(dyadic(out.get(at)), magnitude, 0)
              : new ExactValue(Dyadic.ZERO, magnitude, value));
    }
    return values;
  }

  /** What is exact stands there in full; other floating-point numbers with enough digits. */
  private Dyadic dyadic(JsonElement element) {
    return kind() == Kind.EXACT || !type().isFloating()
        ? Dyadic.of(element.getAsBigDecimal())
        : Dyadic.of(element.getAsDouble());
  }

  private Shape shape(String field) {
    return Shape.of(
        list(field).stream()
            .mapToInt(e -> e.isJsonNull() ? BatchDot.DYNAMIC : e.getAsInt())
            .toArray());
  }

  private List<JsonElement> elements(String field, Shape shape) {
    return kind() == Kind.FILL
        ? Collections.nCopies((int) shape.size(), json.get(field + "_fill"))
        : list(field);
  }

  private Object array(List<JsonElement> elements) {
    Object array = Paths.of(type()).newArray(elements.size());
    for (int at = 0; at < elements.size(); at++) {
      Array.set(array, at, number(elements.get(at)));
    }
    return array;
  }

  private Number number(JsonElement element) {
    return switch (type()) {
      case FLOAT -> element.getAsFloat(); // "NaN" and "Infinity" too
      case DOUBLE -> element.getAsDouble();
      case INT -> element.getAsInt();
      case LONG -> element.getAsLong();
    };
  }

  private List<JsonElement> list(String field) {
    return json.getAsJsonArray(field).asList();
  }

  @Override
  public String toString() {
    return id() + ", " + json.get("source").getAsString();
  }
}
