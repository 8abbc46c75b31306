package dev.batchdot.samples.quickstart;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.BinaryOperator;

/**
 * Runs the three examples by which TensorFlow 1.4 documents {@code batch_dot}: each by a generated
 * kernel and by the generic path, which must agree, and explained.
 */
public final class Quickstart {
  private final PrintStream out;

  private Quickstart(PrintStream out) {
    this.out = out;
  }

  /** Runs the examples; takes no arguments. */
  public static void main(String[] arguments) {
    new Quickstart(System.out).run();
  }

  /** Runs the examples and prints to {@code out}. */
  static void run(PrintStream out) {
    new Quickstart(out).run();
  }

  private void run() {
    example(
        "1. Rows with rows",
        PairDots.INSTANCE::apply,
        FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2),
        FloatTensor.of(new float[] {5, 6, 7, 8}, 2, 2),
        Axes.of(1));
    example(
        "2. Users with items",
        Score.INSTANCE::apply,
        counting(100, 20),
        counting(100, 30, 20),
        Axes.of(1, 2));
    example(
        "3. Any axes",
        Blend.INSTANCE::apply,
        counting(32, 20, 1),
        counting(32, 30, 20),
        Axes.of(1, 2));
    out.println("What javac generated:");
    out.println("  " + GeneratedSource.of(PairDots.class));
    out.println("  " + GeneratedSource.of(Score.class));
    out.println("  " + GeneratedSource.of(Blend.class));
    out.println();
    out.print(BatchDots.environment());
  }

  private void example(
      String title, BinaryOperator<FloatTensor> kernel, FloatTensor x, FloatTensor y, Axes axes) {
    FloatTensor generated = kernel.apply(x, y);
    FloatTensor generic = BatchDots.batchDot(x, y, axes);
    boolean agree =
        generated.shape().equals(generic.shape())
            && Arrays.equals(generated.data(), generic.data());
    if (!agree) {
      throw new IllegalStateException(title + ": the kernel and the generic path disagree");
    }
    out.println("== " + title);
    out.print(BatchDots.explain(x, y, axes));
    out.println("kernel and generic path agree on " + generated.shape() + ":");
    out.println(generated);
    out.println();
  }

  /** Small whole numbers, so that every sum is exact and results can be compared bit for bit. */
  private static FloatTensor counting(int... shape) {
    FloatTensor tensor = FloatTensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = i % 7 - 3;
    }
    return tensor;
  }
}
