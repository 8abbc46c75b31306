package dev.batchdot.samples.search;

import dev.batchdot.FloatTensor;
import dev.batchdot.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The types that can be found, and row by row their vectors: (1, n, 384). */
record Index(List<TypeDocument> types, FloatTensor vectors) {
  /** A type, and how near it is to a question: 1 is as near as can be. */
  record Hit(TypeDocument type, float score) {}

  Index {
    types = List.copyOf(types);
    Shape needed = Shape.of(1, types.size(), Embedder.LENGTH);
    if (types.isEmpty() || !vectors.shape().equals(needed)) {
      throw new IllegalArgumentException(
          types.size() + " types need vectors of shape " + needed + ", not " + vectors.shape());
    }
  }

  /** The types that are nearest to a question, best first, by the scores (1, q, n). */
  List<Hit> nearest(FloatTensor scores, int question, int count) {
    return IntStream.range(0, types.size())
        .mapToObj(i -> new Hit(types.get(i), scores.get(0, question, i)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(count)
        .toList();
  }
}
