package dev.batchdot.samples.attention;

import dev.batchdot.FloatTensor;
import java.util.List;

/**
 * How much each of the 197 tokens of the scene looks at each other, head by head.
 *
 * @param scene the patches: tokens 1 to 196
 * @param weights (1, 12, 197, 197): each row has sum 1
 */
record AttentionMap(List<Patch> scene, FloatTensor weights) {
  /** Of our scene, from the generated kernel and a softmax. */
  static AttentionMap ofScene() {
    List<Patch> scene = Patch.scene();
    SceneTokens tokens = SceneTokens.of(scene);
    Problem scores = Problem.scores(Sequence.IMAGE, tokens.queries(), tokens.keys());
    FloatTensor weights = scores.kernelResult();
    Softmax.rows(weights.data(), Sequence.IMAGE.tokens(), Sequence.SCALE);
    return new AttentionMap(scene, weights);
  }

  /** What {@code head} gives token {@code key} where token {@code query} asks. */
  float weight(Head head, int query, int key) {
    return weights.get(0, head.number() - 1, query, key);
  }

  /** The token of a patch. */
  static int token(int column, int row) {
    return 1 + row * Patch.SIDE + column;
  }
}
