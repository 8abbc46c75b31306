package dev.batchdot;

import dev.batchdot.parallel.Workers;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * The generic path, with kernels that were named to it, and perhaps on several threads; made by
 * {@link BatchDots#dispatcher} and {@link BatchDots#parallel}. It is immutable: any number of
 * threads may share one.
 *
 * <p>A contraction is run by the kernel that fits: of the same element type, ranks, contracted axes
 * (however they are given) and {@code batchDims}, whose extents all agree. Of several it is the one
 * that knows the most extents, those of its specialisations included; of equals the one that was
 * named first. Where none fits, the generic path runs as in {@link BatchDots}. What was found is
 * remembered by the shapes, so that finding it again takes nanoseconds, and no lock.
 *
 * <p>Every method that contracts throws what those of {@link BatchDots} throw.
 */
public final class Dispatcher {
  private final Candidates candidates;
  private final Workers workers;
  private final FloatRouter floats;
  private final DoubleRouter doubles;
  private final IntRouter ints;
  private final LongRouter longs;

  private Dispatcher(Candidates candidates, Workers workers) {
    this.candidates = candidates;
    this.workers = workers;
    this.floats = new FloatRouter(candidates, workers);
    this.doubles = new DoubleRouter(candidates, workers);
    this.ints = new IntRouter(candidates, workers);
    this.longs = new LongRouter(candidates, workers);
  }

  static Dispatcher of(@Nullable Object... kernels) {
    return new Dispatcher(Candidates.of(kernels), Workers.CALLER);
  }

  /** The same, which splits large work over {@link ForkJoinPool#commonPool()}. */
  public Dispatcher parallel() {
    return parallel(ForkJoinPool.commonPool());
  }

  /**
   * The same, which splits large work over the calling thread and the pool: over the batch, and
   * over rows of x where the batch is small, or columns of y where x has one row. Work that takes
   * less than some tens of microseconds stays on the calling thread. The result has the same bits,
   * whatever the number of threads.
   *
   * <p>As many threads work at once as the pool's parallelism says, the caller included; the common
   * pool, which counts on its callers, has one more. The caller waits for nothing but work that
   * runs: it may be a task of the same pool, and where the pool is busy, or was shut down, the
   * caller does the work alone.
   */
  public Dispatcher parallel(ForkJoinPool pool) {
    return new Dispatcher(candidates, Workers.of(pool));
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public FloatTensor batchDot(FloatTensor x, FloatTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public FloatTensor batchDot(FloatTensor x, FloatTensor y, Axes axes) {
    return floats.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public void batchDotInto(FloatTensor x, FloatTensor y, FloatTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public void batchDotInto(FloatTensor x, FloatTensor y, FloatTensor out, Axes axes) {
    floats.contractInto(x, y, out, axes);
  }

  /** What {@link BatchDots#explain} says, which kernel would run and why, and why no other. */
  public String explain(FloatTensor x, FloatTensor y, Axes axes) {
    return floats.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public DoubleTensor batchDot(DoubleTensor x, DoubleTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public DoubleTensor batchDot(DoubleTensor x, DoubleTensor y, Axes axes) {
    return doubles.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public void batchDotInto(DoubleTensor x, DoubleTensor y, DoubleTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public void batchDotInto(DoubleTensor x, DoubleTensor y, DoubleTensor out, Axes axes) {
    doubles.contractInto(x, y, out, axes);
  }

  /** What {@link BatchDots#explain} says, which kernel would run and why, and why no other. */
  public String explain(DoubleTensor x, DoubleTensor y, Axes axes) {
    return doubles.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public IntTensor batchDot(IntTensor x, IntTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public IntTensor batchDot(IntTensor x, IntTensor y, Axes axes) {
    return ints.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public void batchDotInto(IntTensor x, IntTensor y, IntTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public void batchDotInto(IntTensor x, IntTensor y, IntTensor out, Axes axes) {
    ints.contractInto(x, y, out, axes);
  }

  /** What {@link BatchDots#explain} says, which kernel would run and why, and why no other. */
  public String explain(IntTensor x, IntTensor y, Axes axes) {
    return ints.explain(x, y, axes);
  }

  /** Contracts x and y; the axes are those of {@link Axes#of}. */
  public LongTensor batchDot(LongTensor x, LongTensor y, int... axes) {
    return batchDot(x, y, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes}. */
  public LongTensor batchDot(LongTensor x, LongTensor y, Axes axes) {
    return longs.contract(x, y, axes);
  }

  /** Contracts x and y into {@code out}; the axes are those of {@link Axes#of}. */
  public void batchDotInto(LongTensor x, LongTensor y, LongTensor out, int... axes) {
    batchDotInto(x, y, out, Axes.of(axes));
  }

  /** Contracts x and y over {@code axes} into {@code out}. */
  public void batchDotInto(LongTensor x, LongTensor y, LongTensor out, Axes axes) {
    longs.contractInto(x, y, out, axes);
  }

  /** What {@link BatchDots#explain} says, which kernel would run and why, and why no other. */
  public String explain(LongTensor x, LongTensor y, Axes axes) {
    return longs.explain(x, y, axes);
  }

  /** Names the kernels, in their order, and the number of threads. */
  @Override
  public String toString() {
    return "Dispatcher of [" + candidates + "] on " + workers;
  }
}
