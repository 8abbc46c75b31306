package dev.batchdot.samples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * The source of a kernel of this module, as the processor wrote it when the module was compiled.
 */
record Emitted(List<String> lines) {
  static Emitted kernel(String type) {
    try {
      return new Emitted(
          Files.readAllLines(
              Path.of("target/generated-sources/annotations/dev/batchdot/samples/guide")
                  .resolve(type + "Kernel.java")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first member whose declaration has {@code words}, to its closing brace. */
  String member(String words) {
    for (int from = 0; from < lines.size(); from++) {
      if (lines.get(from).contains(words)) {
        String first = lines.get(from);
        String brace = first.substring(0, first.length() - first.stripLeading().length()) + "}";
        int length = lines.subList(from, lines.size()).indexOf(brace) + 1;
        return String.join("\n", lines.subList(from, from + length)).stripIndent();
      }
    }
    throw new NoSuchElementException(words);
  }

  /** Runs of lines that have {@code pattern} become three dots each. */
  static String cut(String text, String pattern) {
    Pattern cut = Pattern.compile(pattern);
    List<String> kept = new ArrayList<>();
    boolean wasCut = false;
    for (String line : text.lines().toList()) {
      boolean isCut = cut.matcher(line).find();
      if (!isCut) {
        kept.add(line);
      } else if (!wasCut) {
        kept.add(line.substring(0, line.length() - line.stripLeading().length()) + "...");
      }
      wasCut = isCut;
    }
    return String.join("\n", kept);
  }
}
