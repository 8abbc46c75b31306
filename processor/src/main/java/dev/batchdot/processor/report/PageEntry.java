package dev.batchdot.processor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of the index, as a page tells it in its head.
 *
 * @param file relative to the index
 * @param type the interface
 * @param contractions one line each, already escaped
 */
record PageEntry(String file, String type, List<String> contractions) {
  private static final Pattern META =
      Pattern.compile("<meta name=\"batchdot-(type|contraction)\" content=\"([^\"<>]*)\"/>");

  /** The pages in the folder of an index, by file name. */
  static List<PageEntry> beside(Path index) throws IOException {
    List<PageEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(index.resolveSibling(""))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".html") && !file.equals(index)) {
          entries.add(of(name, Files.readString(file)));
        }
      }
    }
    return entries;
  }

  private static PageEntry of(String file, String page) {
    String type = file;
    List<String> contractions = new ArrayList<>();
    Matcher meta = META.matcher(page);
    while (meta.find()) {
      if (meta.group(1).equals("type")) {
        type = meta.group(2);
      } else {
        contractions.add(meta.group(2));
      }
    }
    return new PageEntry(file, type, contractions);
  }
}
