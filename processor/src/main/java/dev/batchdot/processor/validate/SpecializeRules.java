package dev.batchdot.processor.validate;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Fault;
import dev.batchdot.contraction.Operand;
import dev.batchdot.processor.read.AnnotationRequest.SpecializeRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One {@code @Specialize}: the annotation's contraction with more extents known. It is checked even
 * if that is at fault, as far as it says something of its own.
 */
final class SpecializeRules {
  private final OperandShapes base;
  private final Axes axes;
  private final Set<Reason> known;
  private final SpecializeRequest request;
  private final String name;
  private final SpecificationRules.Report report;
  private boolean legal = true;

  /** The faults of the annotation itself are {@code known}. */
  SpecializeRules(
      OperandShapes base,
      Axes axes,
      List<Fault> known,
      SpecializeRequest request,
      int index,
      SpecificationRules.Report report) {
    this.base = base;
    this.axes = axes;
    this.known = known.stream().map(Fault::reason).collect(Collectors.toSet());
    this.request = request;
    this.name = "specialize[" + index + "]";
    this.report = report;
  }

  Optional<Contraction> check() {
    Shape x = merge(Operand.X, request.xShape(), base.x());
    Shape y = merge(Operand.Y, request.yShape(), base.y());
    if (!legal) {
      return Optional.empty();
    }
    for (Fault fault : Contraction.faults(x, y, axes)) {
      if (!known.contains(fault.reason())) {
        refuse("%s: %s", name, fault.message());
      }
    }
    if (legal && request.xShape().isEmpty() && request.yShape().isEmpty()) {
      refuse("%s gives neither xShape nor yShape: there is nothing to unroll", name);
    } else if (legal && x.equals(base.x()) && y.equals(base.y())) {
      refuse("%s gives no extent beyond those of the annotation: there is nothing to unroll", name);
    }
    return legal && known.isEmpty() ? Optional.of(Contraction.of(x, y, axes)) : Optional.empty();
  }

  private Shape merge(Operand operand, List<Integer> extents, Shape constraint) {
    String attribute = name + "." + SpecificationRules.shapeAttribute(operand);
    int[] merged = constraint.toArray();
    if (!extents.isEmpty() && extents.size() != merged.length) {
      refuse(
          "%s has %d extents, but %s has rank %d",
          attribute, extents.size(), operand, merged.length);
      return constraint;
    }
    for (int axis = 0; axis < extents.size(); axis++) {
      int extent = extents.get(axis);
      if (extent == BatchDot.DYNAMIC) {
        continue;
      }
      if (extent < 1) {
        refuse(
            "%s[%d] = %d; an extent that is given is at least 1, else BatchDot.DYNAMIC (-1)",
            attribute, axis, extent);
      } else if (axis < axes.batchDims()) {
        refuse(
            "%s[%d] = %d is a batch extent; these stay BatchDot.DYNAMIC (-1)",
            attribute, axis, extent);
      } else if (merged[axis] != BatchDot.DYNAMIC && merged[axis] != extent) {
        refuse(
            "%s[%d] = %d contradicts the annotation, which requires %d: %s has shape %s",
            attribute, axis, extent, merged[axis], operand, constraint);
      } else {
        merged[axis] = extent;
      }
    }
    return Shape.of(merged);
  }

  private void refuse(String format, Object... arguments) {
    legal = false;
    report.accept(
        request.value(), DiagnosticId.SPECIALIZE, String.format(Locale.ROOT, format, arguments));
  }
}
