package dev.batchdot.samples.guide;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** This JDK's javac, on a source of this module, with the processor on the processor path. */
final class Javac {
  static final Path SCORE = Path.of("src/main/java/dev/batchdot/samples/guide/Score.java");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Path REFUSED = Path.of("src/test/resources/refused");

  private Javac() {}

  /** What javac says of a source that it must refuse, as it prints it. */
  static String refused(String name) {
    String said = run(List.of(REFUSED.resolve(name)), List.of("-proc:only"), List.of());
    return said.lines()
        .filter(line -> !line.contains("warning"))
        .map(line -> line.replace(REFUSED + "/", ""))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Runs javac and tells what it says.
   *
   * @param processors instead of those on the processor path
   */
  static String run(List<Path> sources, List<String> options, List<Processor> processors) {
    String classPath = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(List.of("-cp", classPath, "-processorpath", classPath));
    arguments.addAll(options);
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          COMPILER.getTask(
              said, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.toString();
  }

  /** What javac writes below {@code folder} for a source. */
  static String generated(Path source, Path folder, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", folder.toString()));
    String said = run(List.of(source), arguments, List.of());
    Path kernel = folder.resolve("dev/batchdot/samples/guide/ScoreKernel.java");
    try {
      return Files.exists(kernel) ? Files.readString(kernel) : said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
