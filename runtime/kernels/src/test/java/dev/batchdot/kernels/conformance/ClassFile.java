package dev.batchdot.kernels.conformance;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * As much of a class file as it takes to find how long its methods are (chapter 4 of the Java
 * Virtual Machine Specification).
 */
final class ClassFile {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private final DataInputStream in;
  private String[] names = {};

  private ClassFile(byte[] bytes) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** For each method, by name and descriptor, the bytes of its code. */
  static Map<String, Integer> codeLengths(byte[] bytes) {
    try {
      return new ClassFile(bytes).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> read() throws IOException {
    in.skipNBytes(8); // magic and versions
    readConstants();
    in.skipNBytes(6); // access, this, super
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    readMembers(); // fields
    return readMembers();
  }

  private void readConstants() throws IOException {
    names = new String[in.readUnsignedShort()];
    for (int at = 1; at < names.length; at++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> names[at] = in.readUTF();
        case LONG, DOUBLE -> {
          in.skipNBytes(8);
          at++; // they take two places
        }
        case 15 -> in.skipNBytes(3); // method handle
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // class, string, method type, module, package
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // numbers, members, dynamic
        default -> throw new IOException("constant of kind " + tag);
      }
    }
  }

  private Map<String, Integer> readMembers() throws IOException {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    int members = in.readUnsignedShort();
    for (int member = 0; member < members; member++) {
      in.skipNBytes(2); // access
      String name = names[in.readUnsignedShort()] + names[in.readUnsignedShort()];
      int attributes = in.readUnsignedShort();
      for (int attribute = 0; attribute < attributes; attribute++) {
        String kind = names[in.readUnsignedShort()];
        int length = in.readInt();
        if (kind.equals("Code")) {
          in.skipNBytes(4); // stack and locals
          lengths.put(name, in.readInt());
          in.skipNBytes(length - 8L);
        } else {
          in.skipNBytes(length);
        }
      }
    }
    return lengths;
  }
}
