package dev.batchdot.processor.emit;

import dev.batchdot.contraction.ElementType;

/**
 * Keeps C2 from changing the order in which registers are read, where that decides the speed: C2
 * moves loads about as it likes, and left alone reads 16 registers from the last to the first,
 * which no prefetcher follows. But it never moves one past a store to what might be the same array.
 * So every now and then a sum is stored, whatever it is by then, where the result will be.
 *
 * <p>Measured on a Zen 4 core, JDK 25, y of 512 MiB that can be read at 28 GB/s: (1,64)x(64,1000),
 * y transposed, at 10 GB/s without such stores, 28 with; in the second cache, 87 and 93. One store
 * to 64 bytes gives up some of that, one to 512 leaves some of it.
 */
final class ReadOrder {
  private static final int UNORDERED_BYTES = 256;

  private final VectorWriter vectors;
  private final int elementBytes;
  private int bytes;

  ReadOrder(VectorWriter vectors, ElementType elementType) {
    this.vectors = vectors;
    this.elementBytes = elementType.bytes();
  }

  /**
   * Some elements were read and added to {@code sum}.
   *
   * @param index where out will get the first lane of sum, or what becomes of it
   */
  void read(int elements, String sum, String index) {
    bytes += elements * elementBytes;
    if (bytes >= UNORDERED_BYTES) {
      vectors.storeLane(sum, "out", index);
      bytes = 0;
    }
  }
}
