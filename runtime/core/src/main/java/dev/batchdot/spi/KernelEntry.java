package dev.batchdot.spi;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * One contraction that a generated kernel implements: what operands it takes, and the loops to run.
 * An immutable value.
 */
public final class KernelEntry {
  private final String elementType;
  private final Operands constraint;
  private final Axes axes;
  private final String plan;
  private final Object loops;
  private final List<Operands> specializations;
  private final boolean parallel;

  private KernelEntry(
      String elementType,
      Operands constraint,
      Axes axes,
      String plan,
      Object loops,
      List<Operands> specializations,
      boolean parallel) {
    this.elementType = elementType;
    this.constraint = constraint;
    this.axes = axes;
    this.plan = plan;
    this.loops = loops;
    this.specializations = List.copyOf(specializations);
    this.parallel = parallel;
  }

  /** The shapes of x and y; an unknown extent agrees with any. */
  public record Operands(Shape x, Shape y) {}

  /** A contraction of {@code float} tensors, the one of this number in the kernel's plans. */
  public static KernelEntry ofFloat(KernelChecks checks, String plans, int at, FloatLoops loops) {
    return of("float", checks, plans, at, loops);
  }

  /** A contraction of {@code double} tensors, the one of this number in the kernel's plans. */
  public static KernelEntry ofDouble(KernelChecks checks, String plans, int at, DoubleLoops loops) {
    return of("double", checks, plans, at, loops);
  }

  /** A contraction of {@code int} tensors, the one of this number in the kernel's plans. */
  public static KernelEntry ofInt(KernelChecks checks, String plans, int at, IntLoops loops) {
    return of("int", checks, plans, at, loops);
  }

  /** A contraction of {@code long} tensors, the one of this number in the kernel's plans. */
  public static KernelEntry ofLong(KernelChecks checks, String plans, int at, LongLoops loops) {
    return of("long", checks, plans, at, loops);
  }

  private static KernelEntry of(
      String elementType, KernelChecks checks, String plans, int at, Object loops) {
    String plan = plans.split("\n\n", -1)[at];
    return new KernelEntry(
        elementType, checks.operands(), checks.axes(), plan, loops, List.of(), false);
  }

  /** The same, with loops that are unrolled for these shapes too. */
  public KernelEntry specialized(Shape x, Shape y) {
    List<Operands> all =
        Stream.concat(specializations.stream(), Stream.of(new Operands(x, y))).toList();
    return new KernelEntry(elementType, constraint, axes, plan, loops, all, parallel);
  }

  /** The same, of a kernel that splits batches over {@code ForkJoinPool.commonPool()}. */
  public KernelEntry parallel() {
    return new KernelEntry(elementType, constraint, axes, plan, loops, specializations, true);
  }

  /** What the tensors are made of: {@code float}, {@code double}, {@code int} or {@code long}. */
  public String elementType() {
    return elementType;
  }

  /** What the shapes must be. */
  public Operands constraint() {
    return constraint;
  }

  /** The axes as the annotation gives them. */
  public Axes axes() {
    return axes;
  }

  /** Shapes that it has loops of their own for; others take the general ones. */
  public List<Operands> specializations() {
    return specializations;
  }

  /** Whether the annotation asks for batches to be split. */
  public boolean isParallel() {
    return parallel;
  }

  /** The methods, the contraction, and how it runs. */
  public String plan() {
    return plan;
  }

  /**
   * The loops, of the interface for the element type. They run on the calling thread, and take the
   * extents that the constraint knows for given.
   */
  public Object loops() {
    return loops;
  }
}
