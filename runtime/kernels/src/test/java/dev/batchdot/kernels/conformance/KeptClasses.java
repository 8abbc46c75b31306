package dev.batchdot.kernels.conformance;

import dev.batchdot.BatchDots;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the processor and javac made of sources, in files below {@code target}: the tests of one
 * tier take what those of another compiled. Javac would be half of their time otherwise.
 */
final class KeptClasses {
  private static final Path DIRECTORY = Path.of("target", "kept-classes");

  /** Of what classes depend on besides their sources and javac's options. */
  private static final String TOOLS = toolsDigest();

  private KeptClasses() {}

  /** The classes of these options and sources, which {@code javac} makes if nobody did before. */
  static CompiledClasses of(
      List<String> options, Map<String, String> sources, Supplier<CompiledClasses> javac) {
    MessageDigest digest = newDigest();
    digest.update((TOOLS + options + sources).getBytes(StandardCharsets.UTF_8));
    Path file = DIRECTORY.resolve(HexFormat.of().formatHex(digest.digest()));
    try {
      if (!Files.exists(file)) {
        write(javac.get(), file);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At once or not at all: other tests may look for the file at any time. */
  private static void write(CompiledClasses classes, Path file) throws IOException {
    Files.createDirectories(DIRECTORY);
    Path whole = Files.createTempFile(DIRECTORY, "new", null);
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(whole))) {
      out.writeObject(new LinkedHashMap<>(classes.files()));
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @SuppressWarnings("unchecked")
  private static CompiledClasses read(Path file) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return new CompiledClasses((Map<String, byte[]>) in.readObject());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(file.toString(), e);
    }
  }

  private static String toolsDigest() {
    MessageDigest digest = newDigest();
    digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    try {
      update(digest, Javac.processor());
      update(digest, BatchDots.class);
    } catch (IOException | URISyntaxException e) {
      throw new LinkageError("no tools", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With the jar or directory that a class is from. */
  private static void update(MessageDigest digest, Class<?> type)
      throws IOException, URISyntaxException {
    URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (Stream<Path> paths = Files.walk(Path.of(place))) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every JDK has it", e);
    }
  }
}
