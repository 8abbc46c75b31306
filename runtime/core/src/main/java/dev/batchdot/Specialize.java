package dev.batchdot;

import java.lang.annotation.Target;

/** One pair of shapes to unroll for, inside {@link BatchDot#specialize}. */
@Target({})
public @interface Specialize {
  /** The extents of x, {@link BatchDot#DYNAMIC} where they don't matter; batch extents stay so. */
  int[] xShape() default {};

  /** The extents of y, {@link BatchDot#DYNAMIC} where they don't matter; batch extents stay so. */
  int[] yShape() default {};
}
