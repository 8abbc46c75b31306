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

  /** The pages of a folder, by file name. */
  static List<PageEntry> in(Path folder, String index) throws IOException {
    List<PageEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      for (String name : names) {
        if (name.endsWith(".html") && !name.equals(index)) {
          entries.add(of(name, Files.readString(folder.resolve(name))));
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
