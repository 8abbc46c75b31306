package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One run of the javac of this JDK, in a process of its own. */
final class JavacRun {
  static final List<String> VECTOR_MODULE = List.of("--add-modules", "jdk.incubator.vector");

  /** In the collector's log: "Pause Young (Normal) 123M->45M(256M)". */
  private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");

  private final Path folder;
  private final String heap;
  private final List<String> options;
  private double seconds;

  JavacRun(Path folder, String heap, List<String> options) {
    this.folder = folder;
    this.heap = heap;
    this.options = options;
  }

  /** Compiles with the processor on the class path of this virtual machine. */
  void compile(List<Path> sources) throws IOException {
    String libraries = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.add("-J-Xmx" + heap);
    command.add("-J-Xlog:gc:file=" + log());
    command.addAll(options);
    command.addAll(List.of("-nowarn", "-d", classes().toString()));
    command.addAll(List.of("-cp", libraries, "-processorpath", libraries));
    sources.forEach(source -> command.add(source.toString()));
    Files.createDirectories(classes());
    long start = System.nanoTime();
    Fork.output(command);
    seconds = (System.nanoTime() - start) * 1e-9;
  }

  double seconds() {
    return seconds;
  }

  /** The most that was in use when a collection began. */
  int peakMebibytes() throws IOException {
    int peak = 0;
    Matcher collections = COLLECTION.matcher(Files.readString(log()));
    while (collections.find()) {
      peak = Math.max(peak, Integer.parseInt(collections.group(1)));
    }
    return peak;
  }

  List<Path> classFiles() throws IOException {
    try (Stream<Path> files = Files.walk(classes())) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Path log() {
    return folder.resolve("gc.log");
  }
}
