package dev.batchdot.processor.model;

import dev.batchdot.contraction.ElementType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The five forms of a method that contracts. */
public enum Form {
  /** {@code T apply(T x, T y)}. */
  RETURN_TENSOR("T", "T x, T y"),
  /** {@code void apply(T x, T y, T out)}. */
  INTO_TENSOR("void", "T x, T y, T out"),
  /** {@code e[] apply(e[] x, e[] y)}. */
  RETURN_ARRAY("e[]", "e[] x, e[] y"),
  /** {@code void apply(e[] x, e[] y, e[] out)}. */
  INTO_ARRAY("void", "e[] x, e[] y, e[] out"),
  /**
   * {@code void apply(e[] x, int xOffset, e[] y, int yOffset, e[] out, int outOffset, int batch)}.
   */
  SLICES("void", "e[] x, int xOffset, e[] y, int yOffset, e[] out, int outOffset, int batch");

  private final String result;
  private final String parameters;

  Form(String result, String parameters) {
    this.result = result;
    this.parameters = parameters;
  }

  /** Whether the operands are plain arrays, whose extents only the annotation can tell. */
  public boolean isArrays() {
    return this == RETURN_ARRAY || this == INTO_ARRAY || this == SLICES;
  }

  /** The type names of result and parameters: {@code [void, float[], float[], float[]]}. */
  public List<String> typeNames(ElementType elementType) {
    return Stream.concat(Stream.of(result), parameters().map(p -> p.split(" ", 2)[0]))
        .map(type -> concrete(type, elementType))
        .toList();
  }

  /** The method's declaration: {@code void apply(float[] x, float[] y, float[] out)}. */
  public String declaration(String name, ElementType elementType) {
    String list = parameters().map(p -> concrete(p, elementType)).collect(Collectors.joining(", "));
    return concrete(result, elementType) + " " + name + "(" + list + ")";
  }

  private Stream<String> parameters() {
    return Stream.of(parameters.split(", ", -1));
  }

  private static String concrete(String text, ElementType elementType) {
    if (text.equals("T") || text.startsWith("T ")) {
      return elementType.tensorName() + text.substring(1);
    }
    return text.startsWith("e[]") ? elementType.keyword() + text.substring(1) : text;
  }
}
