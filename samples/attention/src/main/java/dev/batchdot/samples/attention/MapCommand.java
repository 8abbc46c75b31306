package dev.batchdot.samples.attention;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws where the heads look. */
@Command(
    name = "map",
    description = "Draws the attention map of a small scene, head by head, as PNG.",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", description = "By default ${DEFAULT-VALUE}.")
  private Path file = Path.of("attention.png");

  @Option(
      names = "--column",
      description = "Of the marked patch, 0 to 13. By default ${DEFAULT-VALUE}.")
  private int column = 9;

  @Option(
      names = "--row",
      description = "Of the marked patch, 0 to 13. By default ${DEFAULT-VALUE}.")
  private int row = 10;

  @Override
  public Integer call() throws IOException {
    if (column < 0 || column >= Patch.SIDE || row < 0 || row >= Patch.SIDE) {
      throw new ParameterException(
          spec.commandLine(),
          "the scene has columns and rows 0 to 13, and no patch at %d, %d".formatted(column, row));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    BufferedImage picture = AttentionPicture.of(AttentionMap.ofScene(), column, row);
    // Given a file, ImageIO would delete what is there, an empty folder too.
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    }
    spec.commandLine().getOut().println(file);
    return ExitCode.OK;
  }
}
