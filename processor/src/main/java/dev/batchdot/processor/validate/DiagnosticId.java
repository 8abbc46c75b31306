package dev.batchdot.processor.validate;

import dev.batchdot.ShapeException.Reason;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/** The stable names of everything the processor says: {@code [batchdot-axis-range]}. */
public enum DiagnosticId {
  /** The annotated type is no interface that a class may implement. */
  TYPE,
  /** The type, or one around it, is private. */
  PRIVATE_TYPE,
  /** The type has type parameters. */
  GENERIC_TYPE,
  /** A method has type parameters. */
  GENERIC_METHOD,
  /** No annotation speaks for an abstract method. */
  NO_ANNOTATION,
  /** Super-interfaces annotate the same method in different ways. */
  CONFLICT,
  /** An annotation on a method that is not abstract. */
  NOT_ABSTRACT,
  /** There is nothing to implement. */
  NO_METHOD(Kind.WARNING),
  /** A method has none of the five forms. */
  FORM,
  /** A method works on arrays whose extents are not given. */
  ARRAY_EXTENTS,
  /** The kernel's name, or that of a method of it, is taken. */
  NAME_TAKEN,
  /** The annotation has no attribute of this name. */
  ATTRIBUTE,
  /** A rank is below 2, or leaves no axis besides the batch axes. */
  RANK,
  /** The number of batch axes is below 1. */
  BATCH_DIMS,
  /** More than two axes. */
  AXES,
  /** An axis outside its operand's rank. */
  AXIS_RANGE,
  /** A batch axis is to be contracted. */
  BATCH_AXIS,
  /** Batch extents differ. */
  BATCH_MISMATCH,
  /** Contracted extents differ. */
  DIM_MISMATCH,
  /** A shape has another number of extents than the rank says. */
  SHAPE_RANK,
  /** An extent is neither DYNAMIC nor at least 1. */
  EXTENT,
  /** A product of extents is beyond the limit of an array. */
  TOO_LARGE,
  /** A shape to specialise for contradicts the annotation. */
  SPECIALIZE,
  /** Two threads can deadlock when they initialise the interface and its kernel. */
  CLASS_INIT(Kind.WARNING),
  /** Types or constants that the interface speaks of were not found, not even in the last round. */
  UNRESOLVED,
  /** An option of the processor has no such value. */
  OPTION,
  /** The kernel can't be written: no fault of the interface, but of the disk. */
  NOT_WRITTEN,
  /** What GraalVM's native-image wants to know of a kernel could not be written. */
  METADATA(Kind.WARNING),
  /** A page of the report can't be written; the kernel is there all the same. */
  REPORT(Kind.WARNING),
  /** A fault of the processor itself. */
  INTERNAL;

  /** The page that explains each of them, by its path in the project. */
  public static final String PAGE = "samples/guide/messages.md";

  private final Kind kind;

  DiagnosticId() {
    this(Kind.ERROR);
  }

  DiagnosticId(Kind kind) {
    this.kind = kind;
  }

  /** Whether it stops the kernel, or only warns. */
  public Kind kind() {
    return kind;
  }

  /** {@code batchdot-axis-range}, which is also the anchor of its section on the page. */
  public String anchor() {
    return "batchdot-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All that a compiler prints: id, message, and where to read on. */
  public String text(String message) {
    return this + " " + message + "\nsee " + PAGE + "#" + anchor();
  }

  /** {@code [batchdot-axis-range]}. */
  @Override
  public String toString() {
    return "[" + anchor() + "]";
  }

  /** The name of a fault that run time reports with {@code reason}. */
  static DiagnosticId of(Reason reason) {
    return switch (reason) {
      case RANK_TOO_SMALL -> RANK;
      case BAD_BATCH_DIMS -> BATCH_DIMS;
      case BAD_AXES -> AXES;
      case AXIS_OUT_OF_RANGE -> AXIS_RANGE;
      case BATCH_AXIS -> BATCH_AXIS;
      case BATCH_MISMATCH -> BATCH_MISMATCH;
      case DIM_MISMATCH -> DIM_MISMATCH;
      case TOO_LARGE -> TOO_LARGE;
      case BAD_EXTENT -> EXTENT;
      case RANK_MISMATCH, CONSTRAINT, OUTPUT_SHAPE, LENGTH ->
          throw new IllegalArgumentException(reason + " is for run time");
    };
  }
}
