package dev.batchdot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a generated implementation of an interface whose methods contract two tensors.
 *
 * <p>On a type it speaks for all its abstract methods; on a method for that method, where it
 * overrides the type's. The implementation of {@code Score} is {@code ScoreKernel}, of {@code
 * Outer.Inner} it is {@code Outer_InnerKernel}, in the same package. A method has one of five
 * forms, where {@code T} is one of the four tensor types and {@code e} its element type:
 *
 * <pre>{@code
 * T    apply(T x, T y);
 * void apply(T x, T y, T out);
 * e[]  apply(e[] x, e[] y);
 * void apply(e[] x, e[] y, e[] out);
 * void apply(e[] x, int xOffset, e[] y, int yOffset, e[] out, int outOffset, int batch);
 * }</pre>
 *
 * <p>The array forms need every extent but the first batch axis in {@link #xShape} and {@link
 * #yShape}. Offsets and lengths count elements.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BatchDot {
  /** An extent that is known only at run time. */
  int DYNAMIC = -1;

  /** The rank of x, at least 2 and more than {@link #batchDims}. */
  int xRank();

  /** The rank of y, at least 2 and more than {@link #batchDims}. */
  int yRank();

  /**
   * The contracted axis of x and of y: two axes, one for both, or none for the default. Each counts
   * in its operand's own rank; negative ones count from the end. By default the last axis of both
   * where y has just one axis besides its batch axes, otherwise the last axis of x and the last but
   * one of y.
   */
  int[] axes() default {};

  /** How many leading axes are batch axes of both operands, at least 1. */
  int batchDims() default 1;

  /** The extents of x, {@link #DYNAMIC} where unknown, or nothing. Checked at every call. */
  int[] xShape() default {};

  /** The extents of y, {@link #DYNAMIC} where unknown, or nothing. Checked at every call. */
  int[] yShape() default {};

  /** Shapes to unroll for; all others take the general loops. A hint, not a constraint. */
  Specialize[] specialize() default {};

  /**
   * Splits large batches over {@link java.util.concurrent.ForkJoinPool#commonPool()}. The result
   * has the same bits as without.
   */
  boolean parallel() default false;
}
