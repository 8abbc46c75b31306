package dev.batchdot.samples.benchmarks;

import org.tensorflow.EagerSession;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** TensorFlow, eagerly: an operation on both batches, whose result is a new tensor. */
@Library("TensorFlow")
public class TensorflowBenchmark extends SuiteBenchmark {
  private final EagerSession session =
      EagerSession.options()
          .config(
              ConfigProto.newBuilder()
                  .setIntraOpParallelismThreads(1)
                  .setInterOpParallelismThreads(1)
                  .build())
          .build();
  private final Ops ops = Ops.create(session);

  @SuppressWarnings("NullAway.Init") // By prepare, as the other one.
  private Operand<TFloat32> x;

  @SuppressWarnings("NullAway.Init")
  private Operand<TFloat32> y;

  /** JMH calls it. */
  public TensorflowBenchmark() {}

  @Override
  void prepare(FloatProblem problem) {
    int b = shape.batch();
    int m = shape.m();
    int k = shape.k();
    int n = shape.n();
    x = tensor(problem.x(), shape.xTransposed() ? Shape.of(b, k, m) : Shape.of(b, m, k));
    y = tensor(problem.y(), shape.yTransposed() ? Shape.of(b, n, k) : Shape.of(b, k, n));
  }

  private Operand<TFloat32> tensor(float[] values, Shape extents) {
    return ops.constantOf(TFloat32.tensorOf(extents, DataBuffers.of(values)));
  }

  private TFloat32 product() {
    return ops.train
        .batchMatMul(
            x,
            y,
            TFloat32.class,
            BatchMatMul.adjX(shape.xTransposed()),
            BatchMatMul.adjY(shape.yTransposed()))
        .asTensor();
  }

  /** The result is given back at once, as native memory that waits for the collector grows. */
  @Override
  void multiply() {
    product().close();
  }

  @Override
  void copyResult(float[] result) {
    try (TFloat32 product = product()) {
      product.copyTo(DataBuffers.of(result, false, false));
    }
  }

  @Override
  void release() {
    session.close();
  }
}
