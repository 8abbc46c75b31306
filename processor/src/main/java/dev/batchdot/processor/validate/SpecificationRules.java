package dev.batchdot.processor.validate;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Fault;
import dev.batchdot.contraction.Operand;
import dev.batchdot.processor.model.Specification;
import dev.batchdot.processor.read.AnnotationRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** From an annotation to the contraction it describes. The rules and their words are run time's. */
final class SpecificationRules {
  /** More axes than any array library has, few enough to write messages about. */
  private static final int MAX_RANK = 255;

  /** A batch axis, and one to contract. */
  private static final int LEAST_RANK = 2;

  private static final Set<Reason> OF_RANKS = Set.of(Reason.RANK_TOO_SMALL, Reason.BAD_BATCH_DIMS);

  private final AnnotationRequest request;
  private final Consumer<Diagnostic> diagnostics;
  private boolean legal = true;

  private SpecificationRules(AnnotationRequest request, Consumer<Diagnostic> diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /**
   * What an annotation says.
   *
   * @param shapes if those are legal, and nothing that is wrong besides could change them
   * @param specification if all is
   */
  record Checked(Optional<OperandShapes> shapes, Optional<Specification> specification) {
    private static final Checked NOTHING = new Checked(Optional.empty(), Optional.empty());
  }

  /** What the annotation says; every fault goes to {@code diagnostics}. */
  static Checked check(AnnotationRequest request, Consumer<Diagnostic> diagnostics) {
    if (request.xRank().isEmpty() || request.yRank().isEmpty()) {
      return Checked.NOTHING; // javac reports the missing attribute
    }
    return new SpecificationRules(request, diagnostics).check();
  }

  private Checked check() {
    int xRank = request.xRank().getAsInt();
    int yRank = request.yRank().getAsInt();
    if (!isRank(xRank) || !isRank(yRank)) {
      checkRank("xRank", xRank);
      checkRank("yRank", yRank);
      return Checked.NOTHING;
    }
    Shape x = shape("xShape", request.xShape(), "xRank", xRank);
    Shape y = shape("yShape", request.yShape(), "yRank", yRank);
    boolean shapesAreLegal = legal;
    int[] given = request.axes().stream().mapToInt(Integer::intValue).toArray();
    Axes axes = Axes.of(given).batchDims(request.batchDims());
    List<Fault> faults = Contraction.faults(x, y, axes);
    for (Fault fault : faults) {
      report(place(fault), DiagnosticId.of(fault.reason()), fault.message());
    }
    if (faults.stream().anyMatch(fault -> OF_RANKS.contains(fault.reason()))
        || !hasRank(request.xShape(), xRank)
        || !hasRank(request.yShape(), yRank)) {
      return Checked.NOTHING; // no telling which axis is meant
    }
    OperandShapes shapes =
        faults.isEmpty() ? OperandShapes.of(Contraction.of(x, y, axes)) : new OperandShapes(x, y);
    List<Contraction> specializations = new ArrayList<>();
    for (int i = 0; i < request.specialize().size(); i++) {
      new SpecializeRules(shapes, axes, faults, request.specialize().get(i), i, this::report)
          .check()
          .ifPresent(specializations::add);
    }
    return new Checked(
        shapesAreLegal && (faults.isEmpty() || shapes.areUnknown())
            ? Optional.of(shapes)
            : Optional.empty(),
        legal
            ? Optional.of(
                new Specification(Contraction.of(x, y, axes), specializations, request.parallel()))
            : Optional.empty());
  }

  private static boolean isRank(int rank) {
    return rank >= 0 && rank <= MAX_RANK;
  }

  /** Where there is a rank for each operand, a contraction's own rules say more. */
  private void checkRank(String attribute, int rank) {
    if (rank < LEAST_RANK || rank > MAX_RANK) {
      String message =
          "%s = %s is no rank; it is at least %s, and at most %s"
              .formatted(attribute, rank, LEAST_RANK, MAX_RANK);
      report(request.place(attribute), DiagnosticId.RANK, message);
    }
  }

  /** The shape of an attribute; all unknown where it was not given, or is itself at fault. */
  private Shape shape(String attribute, List<Integer> extents, String rankAttribute, int rank) {
    int[] unknown = new int[rank];
    Arrays.fill(unknown, BatchDot.DYNAMIC);
    if (extents.isEmpty() && request.place(attribute) == null) {
      return Shape.of(unknown);
    }
    boolean known = true;
    if (!hasRank(extents, rank)) {
      String message =
          "%s has %s extents, but %s = %s; give one for each axis, BatchDot.DYNAMIC where unknown"
              .formatted(attribute, extents.size(), rankAttribute, rank);
      report(request.place(attribute), DiagnosticId.SHAPE_RANK, message);
      known = false;
    }
    for (int axis = 0; axis < extents.size(); axis++) {
      int extent = extents.get(axis);
      if (extent != BatchDot.DYNAMIC && extent < 1) {
        String message =
            "%s[%s] = %s; an extent that is given is at least 1, else BatchDot.DYNAMIC (-1)"
                .formatted(attribute, axis, extent);
        report(request.place(attribute, axis), DiagnosticId.EXTENT, message);
        known = false;
      }
    }
    return known && !extents.isEmpty()
        ? Shape.of(extents.stream().mapToInt(Integer::intValue).toArray())
        : Shape.of(unknown);
  }

  private static boolean hasRank(List<Integer> extents, int rank) {
    return extents.isEmpty() || extents.size() == rank;
  }

  private @Nullable AnnotationValue place(Fault fault) {
    return switch (fault.place()) {
      case X_RANK -> request.place("xRank");
      case Y_RANK -> request.place("yRank");
      case BATCH_DIMS -> request.place("batchDims");
      case AXES -> request.place("axes", fault.index());
      case X_SHAPE -> request.place("xShape", fault.index());
      case Y_SHAPE -> request.place("yShape", fault.index());
    };
  }

  private void report(@Nullable AnnotationValue place, DiagnosticId id, String message) {
    legal = false;
    diagnostics.accept(Diagnostic.in(request, place, id, message));
  }

  /** Takes a fault of the annotation. */
  interface Report {
    void accept(@Nullable AnnotationValue place, DiagnosticId id, String message);
  }

  /** The attribute that constrains an operand. */
  static String shapeAttribute(Operand operand) {
    return operand == Operand.X ? "xShape" : "yShape";
  }
}
