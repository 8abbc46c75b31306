package dev.batchdot.samples.attention;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that run both contractions: how many tokens, how many sequences. */
final class Selection {
  /** Keeps the arrays below what a small heap has. */
  private static final int LARGEST_BATCH = 16;

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      split = ",",
      converter = Sequence.Converter.class,
      description = "197 (an image), 512 (a text), or both: 197,512, the default.")
  private List<Sequence> sequences = List.of(Sequence.values());

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many sequences, 1 to 16. By default ${DEFAULT-VALUE}.")
  private int batch = 1;

  /** One for each length that was asked for. */
  List<Layer> layers() {
    if (batch < 1 || batch > LARGEST_BATCH) {
      throw new ParameterException(
          spec.commandLine(), "--batch is 1 to " + LARGEST_BATCH + ", not " + batch);
    }
    return sequences.stream().distinct().map(sequence -> Layer.random(sequence, batch)).toList();
  }
}
