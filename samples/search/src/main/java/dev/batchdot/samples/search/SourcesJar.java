package dev.batchdot.samples.search;

import com.github.javaparser.ParseProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import me.tongfei.progressbar.ProgressBar;

/** A jar with the Java sources of a library. */
record SourcesJar(Path path) {
  private static final String SOURCE_OF_GUAVA = "com/google/common/collect/BiMap.java";

  static SourcesJar at(Path path) throws UnusableSourcesException {
    if (!Files.isRegularFile(path)) {
      throw new UnusableSourcesException("there is no jar at " + path);
    }
    if (!Files.isReadable(path)) {
      throw new UnusableSourcesException("may not be read: " + path);
    }
    return new SourcesJar(path);
  }

  /** Guava's, from the class path, where Maven puts it for the program and for the tests. */
  static SourcesJar ofGuava() throws IOException, UnusableSourcesException {
    URL source = SourcesJar.class.getClassLoader().getResource(SOURCE_OF_GUAVA);
    if (source == null || !(source.openConnection() instanceof JarURLConnection connection)) {
      throw new UnusableSourcesException(
          "Guava's sources jar is not on the class path: name a sources jar with --sources");
    }
    try {
      return at(Path.of(connection.getJarFileURL().toURI()));
    } catch (URISyntaxException e) {
      throw new IOException("not a file's address: " + connection.getJarFileURL(), e);
    }
  }

  /** The file's name without its ending. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\.jar$", "");
  }

  /**
   * The public types, in the order of the jar.
   *
   * @param warnings is told of files that can't be read and are left out
   */
  List<TypeDocument> types(Consumer<String> warnings) throws IOException, UnusableSourcesException {
    List<TypeDocument> types;
    try (ZipFile jar = new ZipFile(path.toFile())) {
      List<ZipEntry> sources =
          jar.stream()
              .filter(SourcesJar::isSource)
              .collect(Collectors.<ZipEntry>toUnmodifiableList());
      if (sources.isEmpty()) {
        throw new UnusableSourcesException(
            path
                + " holds no Java sources; libraries have them in a jar with classifier 'sources'");
      }
      try (Stream<ZipEntry> counted =
          ProgressBar.wrap(
              sources.parallelStream(), Progress.of("reading", "files", sources.size()))) {
        types = counted.flatMap(source -> read(jar, source, warnings)).toList();
      }
    } catch (ZipException e) {
      throw new UnusableSourcesException(path + " is not a jar: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (types.isEmpty()) {
      throw new UnusableSourcesException(path + " declares no public type");
    }
    return types;
  }

  private static boolean isSource(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".java")
        && !name.endsWith("-info.java")
        // Variants for other releases of Java: the same types once more.
        && !name.startsWith("META-INF/");
  }

  private static Stream<TypeDocument> read(
      ZipFile jar, ZipEntry source, Consumer<String> warnings) {
    try (InputStream in = jar.getInputStream(source)) {
      return TypeReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream();
    } catch (ParseProblemException e) {
      warnings.accept("left out, as it can't be parsed: " + source.getName());
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
