package dev.batchdot.kernels.conformance;

import dev.batchdot.Dispatcher;
import dev.batchdot.contraction.ElementType;

/**
 * The ways from a problem to its result, for one element type: so tests need not know which. Each
 * returns an array of the element type; those that write to an output begin with {@link Garbage}.
 */
interface Paths {
  static Paths of(ElementType type) {
    return switch (type) {
      case FLOAT -> new FloatPaths();
      case DOUBLE -> new DoublePaths();
      case INT -> new IntPaths();
      case LONG -> new LongPaths();
    };
  }

  /** An array of garbage. */
  Object newArray(int length);

  /** The generic path. */
  Object batchDot(Problem p);

  /** The generic path, into an output of garbage. */
  Object batchDotInto(Problem p);

  /** A dispatcher. */
  Object batchDot(Dispatcher dispatcher, Problem p);

  /** A dispatcher, into an output of garbage. */
  Object batchDotInto(Dispatcher dispatcher, Problem p);

  /** What a dispatcher says of a problem. */
  String explain(Dispatcher dispatcher, Problem p);

  /** The interpreter alone, into garbage. */
  Object interpreted(Problem p);

  /** A kernel's form that returns a tensor. */
  Object tensors(Object kernel, Problem p);

  /** A kernel's form that writes to a tensor. */
  Object intoTensor(Object kernel, Problem p);

  /** A kernel's form that returns an array. */
  Object arrays(Object kernel, Problem p);

  /** A kernel's form that writes to an array. */
  Object intoArray(Object kernel, Problem p);

  /** A kernel's form for slices, at odd offsets. */
  default Object slices(Object kernel, Problem p) {
    return slices(kernel, p, new Margins(3, 2));
  }

  /**
   * The same with such margins. They hold garbage, and so they do when the kernel returns; so does
   * everything else but the output.
   */
  Object slices(Object kernel, Problem p, Margins margins);
}
