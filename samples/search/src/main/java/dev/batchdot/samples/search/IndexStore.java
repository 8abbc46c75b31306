package dev.batchdot.samples.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes an index once for each jar and keeps it in a folder.
 *
 * @param notes is told what the user may want to know
 */
record IndexStore(Path folder, Consumer<String> notes) {
  /** Another number for another file format, or other {@linkplain TypeDocument#views views}. */
  private static final int EDITION = 1;

  Index get(SourcesJar jar, Embedder embedder) throws IOException, UnusableSourcesException {
    String digest = digest(jar.path());
    String key = "batchdot search " + EDITION + ", " + Embedder.MODEL + ", " + digest;
    Path file = folder.resolve(jar.name() + "-" + digest.substring(0, 12) + ".index");
    Optional<Index> kept = IndexFile.read(file, key);
    return kept.isPresent() ? kept.get() : make(jar, embedder, file, key);
  }

  private Index make(SourcesJar jar, Embedder embedder, Path file, String key)
      throws IOException, UnusableSourcesException {
    if (Files.exists(file)) {
      notes.accept("broken or out of date, made anew: " + file);
    }
    var types = jar.types(notes);
    Index index = new Index(types, embedder.types(types));
    try {
      IndexFile.write(file, key, index);
    } catch (IOException e) {
      // The answers are at hand; only the next run has to wait again.
      notes.accept("can't keep the embeddings: " + e);
    }
    return index;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
