package dev.batchdot.kernels.conformance;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The source of an annotated interface, which inherits its methods from the forms of these tests.
 */
final class KernelSource {
  private final ElementType type;
  private final Contraction contraction;
  private final StringBuilder attributes = new StringBuilder();
  private String forms;

  /** An interface for the ranks and axes of {@code contraction}, with the two tensor forms. */
  KernelSource(ElementType type, Contraction contraction) {
    this.type = type;
    this.contraction = contraction;
    this.forms = forms("TensorForms");
    attribute("xRank", Integer.toString(contraction.x().rank()));
    attribute("yRank", Integer.toString(contraction.y().rank()));
    attribute("axes", braces(IntStream.of(contraction.axes().toArray())));
    attribute("batchDims", Integer.toString(contraction.batchDims()));
  }

  /** With the extents of the axes that {@code known} accepts as a constraint. */
  KernelSource extents(IntPredicate known) {
    attribute("xShape", extents(contraction.x(), known));
    attribute("yShape", extents(contraction.y(), known));
    return this;
  }

  /** With all extents but the first batch axis, and the three array forms too. */
  KernelSource arrays() {
    return arrays(axis -> axis > 0);
  }

  /** The same, perhaps with the first batch extent. */
  KernelSource arrays(IntPredicate known) {
    forms += ", " + forms("ArrayForms");
    return extents(known);
  }

  /** Unrolled for all but the batch extents of these, but taking others too. */
  KernelSource specialize(Contraction... contractions) {
    IntPredicate known = axis -> axis >= contraction.batchDims();
    attribute(
        "specialize",
        Arrays.stream(contractions)
            .map(
                c ->
                    "@dev.batchdot.Specialize(xShape = %s, yShape = %s)"
                        .formatted(extents(c.x(), known), extents(c.y(), known)))
            .collect(Collectors.joining(", ", "{", "}")));
    return this;
  }

  /** With batches split over threads. */
  KernelSource parallel() {
    attribute("parallel", "true");
    return this;
  }

  /** The interface, declared under this binary name. */
  String named(String name) {
    int dot = name.lastIndexOf('.');
    return """
        package %s;

        @dev.batchdot.BatchDot(%s)
        public interface %s extends %s {}
        """
        .formatted(name.substring(0, dot), attributes, name.substring(dot + 1), forms);
  }

  private String forms(String kind) {
    return KernelSource.class.getPackageName() + "." + type.tensorName().replace("Tensor", kind);
  }

  private void attribute(String name, String value) {
    attributes.append(attributes.isEmpty() ? "" : ", ").append(name).append(" = ").append(value);
  }

  private static String extents(Shape shape, IntPredicate known) {
    return braces(
        IntStream.range(0, shape.rank())
            .map(axis -> known.test(axis) ? shape.extent(axis) : BatchDot.DYNAMIC));
  }

  private static String braces(IntStream values) {
    return values.mapToObj(Integer::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
