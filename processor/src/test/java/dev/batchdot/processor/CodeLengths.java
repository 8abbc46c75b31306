package dev.batchdot.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sizes of the methods of a class file, in bytes of bytecode (JVM specification, chapter 4).
 */
final class CodeLengths {
  private static final int MAGIC_AND_VERSION = 8;
  private static final int UTF8 = 1;

  private final DataInputStream in;
  private final Map<Integer, String> strings = new TreeMap<>();
  private final Map<String, Integer> lengths = new TreeMap<>();

  private CodeLengths(DataInputStream in) {
    this.in = in;
  }

  /** By method name; of overloads, the largest. */
  static Map<String, Integer> of(Path classFile) throws IOException {
    byte[] bytes = Files.readAllBytes(classFile);
    CodeLengths reader = new CodeLengths(new DataInputStream(new ByteArrayInputStream(bytes)));
    reader.read();
    return reader.lengths;
  }

  private void read() throws IOException {
    in.skipNBytes(MAGIC_AND_VERSION);
    constants();
    in.skipNBytes(6); // flags, this class, super class
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    members(); // fields
    members(); // methods
  }

  private void constants() throws IOException {
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> strings.put(index, in.readUTF());
        case 5, 6 -> {
          in.skipNBytes(8);
          index++; // long and double take two places
        }
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 15 -> in.skipNBytes(3);
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        default -> throw new IOException("constant of tag " + tag);
      }
    }
  }

  private void members() throws IOException {
    int count = in.readUnsignedShort();
    for (int member = 0; member < count; member++) {
      in.skipNBytes(2); // flags
      String name = strings.getOrDefault(in.readUnsignedShort(), "");
      in.skipNBytes(2); // descriptor
      int attributes = in.readUnsignedShort();
      for (int attribute = 0; attribute < attributes; attribute++) {
        attribute(name);
      }
    }
  }

  private void attribute(String member) throws IOException {
    String attribute = strings.getOrDefault(in.readUnsignedShort(), "");
    long length = in.readInt();
    if (attribute.equals("Code")) {
      in.skipNBytes(4); // stack, locals
      lengths.merge(member, in.readInt(), Math::max);
      length -= 8;
    }
    in.skipNBytes(length);
  }
}
