package dev.batchdot.kernels.conformance;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;

/**
 * How the axes of two operands may lie: m and k of x, k and n of y, with other free axes around the
 * contracted one or without. These are all cases of the canonical form.
 */
enum Operands {
  /** (m, k) . (n, k). */
  LAST_LAST,
  /** (m, k) . (k, n). */
  LAST_FIRST,
  /** (k, m) . (n, k). */
  FIRST_LAST,
  /** (k, m) . (k, n). */
  FIRST_FIRST,
  /** (2, k, m) . (n, k). */
  MIDDLE_LAST,
  /** (m, k) . (3, k, n). */
  LAST_MIDDLE,
  /** (2, k, m) . (k, n). */
  MIDDLE_FIRST,
  /** (2, k, m) . (3, k, n). */
  MIDDLE_MIDDLE;

  /** A batch of such items. */
  Contraction of(int batch, int m, int k, int n) {
    Shape x =
        switch (this) {
          case LAST_LAST, LAST_FIRST, LAST_MIDDLE -> Shape.of(batch, m, k);
          case FIRST_LAST, FIRST_FIRST -> Shape.of(batch, k, m);
          case MIDDLE_LAST, MIDDLE_FIRST, MIDDLE_MIDDLE -> Shape.of(batch, 2, k, m);
        };
    Shape y =
        switch (this) {
          case LAST_LAST, FIRST_LAST, MIDDLE_LAST -> Shape.of(batch, n, k);
          case LAST_FIRST, FIRST_FIRST, MIDDLE_FIRST -> Shape.of(batch, k, n);
          case LAST_MIDDLE, MIDDLE_MIDDLE -> Shape.of(batch, 3, k, n);
        };
    return Contraction.of(x, y, Axes.of(xAxis(), yAxis()));
  }

  private int xAxis() {
    return switch (this) {
      case FIRST_LAST, FIRST_FIRST -> 1;
      default -> 2;
    };
  }

  private int yAxis() {
    return switch (this) {
      case LAST_FIRST, FIRST_FIRST, MIDDLE_FIRST -> 1;
      default -> 2;
    };
  }
}
