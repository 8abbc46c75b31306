package dev.batchdot.samples.search;

import dev.batchdot.FloatTensor;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;

/** Turns texts to vectors of length 1 whose angles tell how near the texts are in meaning. */
final class Embedder {
  /** The model's name; part of what tells whether vectors that were kept are still good. */
  static final String MODEL = "all-MiniLM-L6-v2-q";

  /** How many numbers stand for a text. */
  static final int LENGTH = 384;

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

  /** (1, q, 384), a row for each question. */
  FloatTensor questions(List<String> questions) {
    return rows(questions.stream().map(question -> direction(List.of(question))).toList());
  }

  /** (1, n, 384), a row for each type. */
  FloatTensor types(List<TypeDocument> types) {
    try (Stream<TypeDocument> counted =
        ProgressBar.wrap(types.parallelStream(), Progress.of("embedding", "types", types.size()))) {
      return rows(counted.map(type -> direction(type.views())).toList());
    }
  }

  /** The mean direction of the texts. */
  private float[] direction(List<String> texts) {
    List<Embedding> embeddings =
        model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
    double[] sum = new double[LENGTH];
    for (Embedding embedding : embeddings) {
      float[] vector = embedding.vector();
      for (int i = 0; i < LENGTH; i++) {
        sum[i] += vector[i];
      }
    }
    double squares = 0;
    for (double element : sum) {
      squares += element * element;
    }
    float[] direction = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      direction[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return direction;
  }

  private static FloatTensor rows(List<float[]> rows) {
    FloatTensor tensor = FloatTensor.zeros(1, rows.size(), LENGTH);
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, tensor.data(), i * LENGTH, LENGTH);
    }
    return tensor;
  }
}
