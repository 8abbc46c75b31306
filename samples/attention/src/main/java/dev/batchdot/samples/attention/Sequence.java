package dev.batchdot.samples.attention;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the heads look at, and the kernels for its number of tokens. */
enum Sequence {
  /** An image of 14 x 14 patches and a class token, as in ViT-Base. */
  IMAGE(197),
  /** A text at its longest, as in BERT-Base. */
  TEXT(512);

  static final int HEADS = 12;

  /** Of a query, a key or a value. */
  static final int WIDTH = 64;

  /** What scores are multiplied by before the softmax. */
  static final float SCALE = (float) (1 / Math.sqrt(WIDTH));

  private final int tokens;

  Sequence(int tokens) {
    this.tokens = tokens;
  }

  int tokens() {
    return tokens;
  }

  /** Queries and keys to scores. */
  HeadProduct scores() {
    return switch (this) {
      case IMAGE -> Scores197.INSTANCE;
      case TEXT -> Scores512.INSTANCE;
    };
  }

  /** Weights and values to the result. */
  HeadProduct mix() {
    return switch (this) {
      case IMAGE -> Mix197.INSTANCE;
      case TEXT -> Mix512.INSTANCE;
    };
  }

  /** Reads the number of tokens. */
  static final class Converter implements ITypeConverter<Sequence> {
    @Override
    public Sequence convert(String tokens) {
      return Arrays.stream(values())
          .filter(sequence -> Integer.toString(sequence.tokens).equals(tokens))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + tokens + "' is neither 197 nor 512"));
    }
  }
}
