package dev.batchdot.samples.attention;

import dev.batchdot.FloatTensor;
import java.util.List;
import java.util.Random;

/**
 * What a layer's heads compute on random operands.
 *
 * @param scores of random queries and keys
 * @param mix of random values by the softmax of those scores
 */
record Layer(Sequence sequence, Problem scores, Problem mix) {
  static Layer random(Sequence sequence, int batch) {
    Random random = new Random(197);
    Problem scores =
        Problem.scores(
            sequence, gaussian(random, sequence, batch), gaussian(random, sequence, batch));
    FloatTensor weights = scores.kernelResult();
    Softmax.rows(weights.data(), sequence.tokens(), Sequence.SCALE);
    Problem mix = Problem.mix(sequence, weights, gaussian(random, sequence, batch));
    return new Layer(sequence, scores, mix);
  }

  /** Queries, keys or values. */
  private static FloatTensor gaussian(Random random, Sequence sequence, int batch) {
    FloatTensor made = FloatTensor.zeros(batch, Sequence.HEADS, sequence.tokens(), Sequence.WIDTH);
    for (int i = 0; i < made.data().length; i++) {
      made.data()[i] = (float) random.nextGaussian();
    }
    return made;
  }

  /** In the order in which they run. */
  List<Problem> problems() {
    return List.of(scores, mix);
  }

  /** What runs between them, on a copy of the scores each time. */
  Runnable softmax() {
    float[] fresh = scores.kernelResult().data();
    float[] weights = new float[fresh.length];
    return () -> {
      System.arraycopy(fresh, 0, weights, 0, fresh.length);
      Softmax.rows(weights, sequence.tokens(), Sequence.SCALE);
    };
  }
}
