package dev.batchdot.processor;

import dev.batchdot.BatchDot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * The compilers that run the processor, each time in a directory of its own below {@code target}.
 * The file manager of compile-testing hides what a failed run generated, and ECJ stumbles over it.
 */
enum TestCompiler {
  JAVAC,
  ECJ;

  /** All that javac can complain of; our processor rightly claims no annotation. */
  static final List<String> ALL_LINTS = List.of("-Xlint:all,-processing", "-Werror");

  /**
   * Makes the unnamed module read the incubating one. ECJ needs no such word, javac always warns of
   * it.
   */
  static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

  private static final Path DIRECTORIES = emptied(Path.of("target", "compilations"));

  Compilation compile(Source... sources) {
    return compile(List.of(), sources);
  }

  Compilation compile(List<String> options, Source... sources) {
    return compile(List.of(new BatchDotProcessor()), options, sources);
  }

  Compilation compile(List<Processor> processors, List<String> options, Source... sources) {
    JavaCompiler compiler = compiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Path directory = Files.createTempDirectory(DIRECTORIES, "");
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(core()));
      for (StandardLocation output :
          List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.SOURCE_OUTPUT)) {
        Path path = Files.createDirectories(directory.resolve(output.getName()));
        files.setLocationFromPaths(output, List.of(path));
      }
      List<Path> paths = Stream.of(sources).map(source -> source.writeBelow(directory)).toList();
      List<String> allOptions = new ArrayList<>(ownOptions());
      allOptions.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostics,
              allOptions,
              null,
              files.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compilation(
          success,
          diagnostics.getDiagnostics().stream().map(Message::of).toList(),
          directory.resolve(StandardLocation.SOURCE_OUTPUT.getName()),
          directory.resolve(StandardLocation.CLASS_OUTPUT.getName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JavaCompiler compiler() {
    return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
  }

  private List<String> ownOptions() {
    return this == JAVAC ? List.of() : List.of("-source", "17", "-target", "17");
  }

  /** Earlier runs leave some 50 MB. */
  private static Path emptied(Path directory) {
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the classes are that users compile against. */
  static Path core() {
    try {
      return Path.of(BatchDot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
