package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.Explanation;
import dev.batchdot.spi.Gate;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * The way in: generated kernels by their interface, and the generic path for shapes that are known
 * only at run time.
 *
 * <p>{@code batchDot} contracts one axis of x with one axis of y, item by item along the leading
 * batch axes. The result has x's extents without the contracted axis, then y's without its batch
 * axes and its contracted axis; a result of rank 1 becomes (batch, 1). It is the {@code batch_dot}
 * of Keras, as the documentation of TensorFlow 1.4 defines it.
 *
 * <p>Every method that contracts throws {@link ShapeException} for operands that don't fit, {@link
 * IllegalArgumentException} for an output that overlaps an input in memory, and {@link
 * IllegalStateException} for a tier that was forced and can't run; then nothing has been written.
 */
public final class BatchDots {
  private BatchDots() {}

  /**
   * The generated implementation of {@code type}.
   *
   * @throws IllegalArgumentException when {@code type} is not an interface that asks for one
   * @throws IllegalStateException when there is none; the message says what to set up
   */
  public static <K> K kernel(Class<K> type) {
    return KernelFinder.find(type);
  }

  /**
   * The generated implementation of {@code type}, for packages that a named module does not export.
   *
   * @param lookup with access to the package of {@code type}: {@link MethodHandles#lookup()},
   *     called there
   * @throws IllegalArgumentException when {@code type} is not an interface that asks for one
   * @throws IllegalStateException when there is none; the message says what to set up
   */
  public static <K> K kernel(Class<K> type, MethodHandles.Lookup lookup) {
    return KernelFinder.find(type, lookup);
  }

  /**
   * The generic path, with kernels that run what fits them.
   *
   * @param kernels generated kernels, as in {@code dispatcher(new ScoreKernel(), ...)}
   * @throws IllegalArgumentException for anything else; the message says what to pass
   */
  public static Dispatcher dispatcher(Object... kernels) {
    return Dispatcher.of(kernels);
  }

  /**
   * The generic path, which splits large work over {@link ForkJoinPool#commonPool()}; see {@link
   * Dispatcher#parallel()}.
   */
  public static Dispatcher parallel() {
    return dispatcher().parallel();
  }

  /**
   * The generic path, which splits large work over a pool; see {@link
   * Dispatcher#parallel(ForkJoinPool)}.
   */
  public static Dispatcher parallel(ForkJoinPool pool) {
    return dispatcher().parallel(pool);
  }

  /**
   * The shape of the result; {@link BatchDot#DYNAMIC} extents are allowed.
   *
   * @throws ShapeException when the operands don't fit
   */
  public static Shape outputShape(Shape x, Shape y, Axes axes) {
    return Contraction.of(x, y, axes).result();
  }

  /**
   * The walk through the axes, the equation, the output shape, and the cost.
   *
   * @throws ShapeException when the operands don't fit
   */
  public static String explain(Shape x, Shape y, Axes axes) {
    return Explanation.of(Contraction.of(x, y, axes), Optional.empty());
  }

  /** The tier in use and what runs the generic path, each with its reason. */
  public static String environment() {
    return Gate.describe()
        + "generic path        "
        + FloatGenericPath.describe()
        + "\njava                "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.version")
        + ", "
        + System.getProperty("os.arch")
        + "\n";
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public static FloatTensor batchDot(FloatTensor x, FloatTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public static FloatTensor batchDot(FloatTensor x, FloatTensor y, Axes axes) {
    return FloatRouter.GENERIC.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public static void batchDotInto(FloatTensor x, FloatTensor y, FloatTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public static void batchDotInto(FloatTensor x, FloatTensor y, FloatTensor out, Axes axes) {
    FloatRouter.GENERIC.contractInto(x, y, out, axes);
  }

  /**
   * What {@link #explain(Shape, Shape, Axes)} says, which kernel would run, its plan, and the tier.
   */
  public static String explain(FloatTensor x, FloatTensor y, Axes axes) {
    return FloatRouter.GENERIC.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public static DoubleTensor batchDot(DoubleTensor x, DoubleTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public static DoubleTensor batchDot(DoubleTensor x, DoubleTensor y, Axes axes) {
    return DoubleRouter.GENERIC.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public static void batchDotInto(DoubleTensor x, DoubleTensor y, DoubleTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public static void batchDotInto(DoubleTensor x, DoubleTensor y, DoubleTensor out, Axes axes) {
    DoubleRouter.GENERIC.contractInto(x, y, out, axes);
  }

  /**
   * What {@link #explain(Shape, Shape, Axes)} says, which kernel would run, its plan, and the tier.
   */
  public static String explain(DoubleTensor x, DoubleTensor y, Axes axes) {
    return DoubleRouter.GENERIC.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public static IntTensor batchDot(IntTensor x, IntTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public static IntTensor batchDot(IntTensor x, IntTensor y, Axes axes) {
    return IntRouter.GENERIC.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public static void batchDotInto(IntTensor x, IntTensor y, IntTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public static void batchDotInto(IntTensor x, IntTensor y, IntTensor out, Axes axes) {
    IntRouter.GENERIC.contractInto(x, y, out, axes);
  }

  /**
   * What {@link #explain(Shape, Shape, Axes)} says, which kernel would run, its plan, and the tier.
   */
  public static String explain(IntTensor x, IntTensor y, Axes axes) {
    return IntRouter.GENERIC.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public static LongTensor batchDot(LongTensor x, LongTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public static LongTensor batchDot(LongTensor x, LongTensor y, Axes axes) {
    return LongRouter.GENERIC.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public static void batchDotInto(LongTensor x, LongTensor y, LongTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public static void batchDotInto(LongTensor x, LongTensor y, LongTensor out, Axes axes) {
    LongRouter.GENERIC.contractInto(x, y, out, axes);
  }

  /**
   * What {@link #explain(Shape, Shape, Axes)} says, which kernel would run, its plan, and the tier.
   */
  public static String explain(LongTensor x, LongTensor y, Axes axes) {
    return LongRouter.GENERIC.explain(x, y, axes);
  }
}
