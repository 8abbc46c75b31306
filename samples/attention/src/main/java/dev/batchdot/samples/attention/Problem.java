package dev.batchdot.samples.attention;

import dev.batchdot.Axes;
import dev.batchdot.FloatTensor;
import dev.batchdot.Shape;

/**
 * One contraction with its operands: for each head of each sequence x is m x k, y is k x n, or n x
 * k where it is transposed, and the result is m x n.
 *
 * @param name of the contraction
 * @param kernel that was generated for these extents
 */
record Problem(String name, HeadProduct kernel, FloatTensor x, FloatTensor y, boolean yTransposed) {

  /** Queries with keys. */
  static Problem scores(Sequence sequence, FloatTensor queries, FloatTensor keys) {
    return new Problem("scores", sequence.scores(), queries, keys, true);
  }

  /** Weights with values. */
  static Problem mix(Sequence sequence, FloatTensor weights, FloatTensor values) {
    return new Problem("mix", sequence.mix(), weights, values, false);
  }

  /** In tables: with the number of tokens. */
  String label() {
    return name + " " + m();
  }

  /** How many matrices each operand has. */
  int items() {
    return x.shape().extent(0) * x.shape().extent(1);
  }

  int m() {
    return x.shape().extent(2);
  }

  int k() {
    return x.shape().extent(3);
  }

  int n() {
    return y.shape().extent(yTransposed ? 2 : 3);
  }

  /** From one number of y to that of the next column of the result. */
  int nextColumn() {
    return yTransposed ? k() : 1;
  }

  /** From one number of y to the next that goes into the same sum. */
  int nextTerm() {
    return yTransposed ? 1 : n();
  }

  /** What the generic path is told. */
  Axes axes() {
    return Axes.of(3, yTransposed ? 3 : 2).batchDims(2);
  }

  /** Room for the result. */
  FloatTensor emptyResult() {
    Shape shape = x.shape();
    return FloatTensor.zeros(shape.extent(0), shape.extent(1), m(), n());
  }

  /** What the generated kernel makes of them. */
  FloatTensor kernelResult() {
    return kernel.apply(x, y);
  }

  /** Multiplications and additions. */
  double operations() {
    return 2.0 * items() * m() * k() * n();
  }
}
