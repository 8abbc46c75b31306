package dev.batchdot.samples.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small jars for tests. */
final class Jars {
  /** Entries without a time get that of the clock, and the same jar made twice would differ. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 0, 0);

  private Jars() {}

  /** A jar of {@code entries}: a name, its text, a name, its text... */
  static Path jar(Path file, String... entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        ZipEntry entry = new ZipEntry(entries[i]);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
