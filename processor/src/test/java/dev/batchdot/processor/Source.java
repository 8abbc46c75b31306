package dev.batchdot.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source file of the tests. */
record Source(String type, String content) {

  /**
   * The file of {@code type}: its package on the first line, an import of all of {@code
   * dev.batchdot} on the second, and then the text.
   */
  static Source of(String type, String text) {
    int dot = type.lastIndexOf('.');
    String header = dot < 0 ? "" : "package " + type.substring(0, dot) + ";";
    return new Source(type, header + "\nimport dev.batchdot.*;\n" + text);
  }

  /** Writes the file where compilers look for it; ECJ reads no others. */
  Path writeBelow(Path directory) {
    Path file = directory.resolve(type.replace('.', '/') + ".java");
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
