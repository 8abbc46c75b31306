package dev.batchdot.samples.search;

import dev.batchdot.FloatTensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How an index is kept: the key that tells what it was made of, the number of types, their texts,
 * their vectors, and a checksum over all of it. Texts have their length before them.
 */
final class IndexFile {
  private IndexFile() {}

  /** Writes all or nothing: a reader never sees half a file. */
  static void write(Path file, String key, Index index) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeText(out, key);
    out.writeInt(index.types().size());
    for (TypeDocument type : index.types()) {
      writeText(out, type.packageName());
      writeText(out, type.name());
      writeText(out, type.summary());
    }
    for (float element : index.vectors().data()) {
      out.writeFloat(element);
    }
    out.writeLong(checksum(bytes.toByteArray()));

    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(folder, "unfinished", null);
    try {
      Files.write(unfinished, bytes.toByteArray());
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Nothing when there is no such file, it is broken, or it was made of something else. */
  static Optional<Index> read(Path file, String key) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - Long.BYTES;
    if (end <= 0 || ByteBuffer.wrap(bytes).getLong(end) != checksum(Arrays.copyOf(bytes, end))) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
    return readText(in).equals(key) ? Optional.of(readIndex(in)) : Optional.empty();
  }

  private static Index readIndex(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<TypeDocument> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(new TypeDocument(readText(in), readText(in), readText(in)));
    }
    FloatTensor vectors = FloatTensor.zeros(1, count, Embedder.LENGTH);
    for (int i = 0; i < vectors.data().length; i++) {
      vectors.data()[i] = in.readFloat();
    }
    return new Index(types, vectors);
  }

  /** {@link DataOutputStream#writeUTF} ends at 65,535 bytes; a paragraph need not. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
