package dev.batchdot.samples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The regions of this module's sources that pages show. One begins with a comment {@code guide:
 * name} and ends with {@code guide: end}.
 */
final class Sources {
  private static final Pattern MARKER = Pattern.compile("\\s*(?://|<!--) guide: (\\S+)(?: -->)?");

  private final Map<String, String> regions = new TreeMap<>();

  private Sources() {}

  static Sources read(Path folder) throws IOException {
    Sources sources = new Sources();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      sources.add(file);
    }
    return sources;
  }

  private void add(Path file) throws IOException {
    String name = "";
    List<String> text = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher marker = MARKER.matcher(line);
      if (!marker.matches()) {
        text.add(line);
      } else if (name.isEmpty()) {
        name = marker.group(1);
        text.clear();
      } else if (marker.group(1).equals("end")) {
        String key = file.getFileName() + ": " + name;
        if (regions.put(key, String.join("\n", text).stripTrailing().stripIndent()) != null) {
          throw new IllegalStateException("two regions are " + key);
        }
        name = "";
      } else {
        throw new IllegalStateException(name + " has no end in " + file);
      }
    }
    if (!name.isEmpty()) {
      throw new IllegalStateException(name + " has no end in " + file);
    }
  }

  /** Their names, {@code Score.java: interface}. */
  Set<String> names() {
    return regions.keySet();
  }

  /** The lines of one, without their common indentation. */
  String region(String name) {
    String region = regions.get(name);
    if (region == null) {
      throw new NoSuchElementException(name + " is none of " + names());
    }
    return region;
  }
}
