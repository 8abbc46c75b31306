package dev.batchdot.samples.benchmarks;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A problem whose elements are {@code $type$}. */
final class $Type$Problem implements Problem {
  private static final int CHECKED_ITEMS = 8;

  /** What kernels may be off, in units of rounding of the sum of |x||y|, on random data. */
  private static final int ROUNDINGS = 16;

  private static final $type$ ONE = 1;
  private static final double UNIT = Math.ulp(ONE) / 2;

  private final SuiteShape shape;
  private final int batch;
  private final $type$[] x;
  private final $type$[] y;
  private final $type$[] out;

  $Type$Problem(SuiteShape shape, int batch) {
    this.shape = shape;
    this.batch = batch;
    SplittableRandom random = new SplittableRandom(7);
    x = random(random, Math.multiplyExact(batch, shape.m() * shape.k()));
    y = random(random, Math.multiplyExact(batch, shape.k() * shape.n()));
    out = new $type$[Math.multiplyExact(batch, shape.m() * shape.n())];
    clear();
  }

  private static $type$[] random(SplittableRandom random, int length) {
    $type$[] values = new $type$[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.next$Type$(-1, 1);
    }
    return values;
  }

  SuiteShape shape() {
    return shape;
  }

  $type$[] x() {
    return x;
  }

  $type$[] y() {
    return y;
  }

  $type$[] out() {
    return out;
  }

  @Override
  public long bytesRead() {
    return ((long) x.length + y.length) * $Box$.BYTES;
  }

  @Override
  public CeilingLoops reader() {
    return new $Type$CeilingLoops(y);
  }

  @Override
  public boolean passMemory(int part, int parts) {
    Arrays.fill(out, share(out, part, parts), share(out, part + 1, parts), ONE);
    return isRead(x, part, parts) && isRead(y, part, parts);
  }

  /** Comparing with itself is the JDK's fastest way to read all of an array. */
  private static boolean isRead($type$[] array, int part, int parts) {
    int from = share(array, part, parts);
    int to = share(array, part + 1, parts);
    return Arrays.equals(array, from, to, array, from, to);
  }

  private static int share($type$[] array, int part, int parts) {
    return (int) ((long) array.length * part / parts);
  }

  @Override
  public Runnable kernel(CallPath path) {
    $Type$Tensor xTensor = $Type$Tensor.of(x, shape.xExtents(batch));
    $Type$Tensor yTensor = $Type$Tensor.of(y, shape.yExtents(batch));
    $Type$Tensor outTensor = $Type$Tensor.of(out, batch, shape.m(), shape.n());
    int xAxis = shape.xAxis();
    int yAxis = shape.yAxis();
    return switch (path) {
      case STATIC -> {
        $Type$Product kernel = $Type$Suite.kernel(shape);
        yield () -> kernel.apply(x, y, out);
      }
      case RANKS -> {
        $Type$TensorProduct kernel = $Type$Layouts.kernel(shape);
        yield () -> kernel.apply(xTensor, yTensor, outTensor);
      }
      case TENSORS -> () -> BatchDots.batchDotInto(xTensor, yTensor, outTensor, xAxis, yAxis);
      case PARALLEL -> {
        Dispatcher dispatcher = BatchDots.parallel();
        yield () -> dispatcher.batchDotInto(xTensor, yTensor, outTensor, xAxis, yAxis);
      }
    };
  }

  @Override
  public void clear() {
    Arrays.fill(out, $Box$.NaN);
  }

  @Override
  public void check() {
    for (int item = 0; item < batch; item += Math.max(1, batch / CHECKED_ITEMS)) {
      for (int row = 0; row < shape.m(); row++) {
        for (int column = 0; column < shape.n(); column++) {
          check(item, row, column);
        }
      }
    }
  }

  private void check(int item, int row, int column) {
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    double sum = 0;
    double magnitude = 0;
    for (int at = 0; at < k; at++) {
      int xAt = item * m * k + (shape.xTransposed() ? at * m + row : row * k + at);
      int yAt = item * k * n + (shape.yTransposed() ? column * k + at : at * n + column);
      double factor = x[xAt];
      double product = factor * y[yAt];
      sum += product;
      magnitude += Math.abs(product);
    }
    double got = out[(item * m + row) * n + column];
    // This loop rounds as well, to double.
    double allowed = (ROUNDINGS * UNIT + k * 0x1p-53) * magnitude;
    if (!(Math.abs(got - sum) <= allowed)) {
      throw new AssertionError(
          "%s: item %d, row %d, column %d is %s for %s"
              .formatted(shape, item, row, column, got, sum));
    }
  }
}
