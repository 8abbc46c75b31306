package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;

/**
 * A square block of a matrix from one array to another, transposed: its rows are loaded into
 * registers, exchange neighbours, then pairs, fours and so on, and are stored as columns.
 *
 * <p>Most processors move lanes in one unit and blend in two or three, so what is exchanged moves
 * in one register; neighbours of 32 bits are shifted as longs, which is cheaper still. (8 x 8
 * floats, 256 bits, Zen 4: 0.61 cycles an element with two moves, 0.45 with one, 0.42 with shifts;
 * loads and stores alone take 0.29. In kernels the gain is within noise.)
 */
final class BlockTranspose {
  private final VectorWriter vectors;

  private BlockTranspose(VectorWriter vectors) {
    this.vectors = vectors;
  }

  /**
   * From the element at from in source to the one at to in panel, a register's lanes either way.
   *
   * @param sourceRow how far apart rows lie in the source, an expression; {@code panelRow} the same
   *     in the panel
   */
  static void emit(VectorWriter vectors, String sourceRow, String panelRow) {
    BlockTranspose transpose = new BlockTranspose(vectors);
    int block = vectors.lanes();
    String[] rows = new String[block];
    for (int r = 0; r < block; r++) {
      rows[r] = "r" + r;
      String index = Terms.plus("from", Terms.times("" + r, sourceRow));
      vectors.declare(rows[r], vectors.load("source", index));
    }
    for (int stride = 1; stride < block; stride *= 2) {
      for (int r = 0; r < block; r++) {
        if ((r & stride) == 0) {
          String a = rows[r];
          String b = rows[r + stride];
          rows[r] = a + "_" + stride;
          rows[r + stride] = b + "_" + stride;
          transpose.exchange(a, b, stride, rows[r], rows[r + stride]);
        }
      }
    }
    for (int r = 0; r < block; r++) {
      vectors.store(rows[r], "panel", Terms.plus("to", Terms.times("" + r, panelRow)));
    }
  }

  /**
   * Two rows that lie {@code stride} apart exchange what stands off the diagonal, into locals of
   * new names.
   */
  private void exchange(String a, String b, int stride, String newA, String newB) {
    String odd = vectors.odd(stride);
    if (stride * vectors.elementBytes() == Integer.BYTES) {
      vectors.declare(newA, CodeBlock.of("$L.blend($L, $L)", a, vectors.shift(b, "LSHL"), odd));
      vectors.declare(newB, CodeBlock.of("$L.blend($L, $L)", vectors.shift(a, "LSHR"), b, odd));
      return;
    }
    String moved = newA + "_moved";
    vectors.declare(
        moved, CodeBlock.of("$L.blend($L, $L).rearrange($L)", b, a, odd, vectors.swap(stride)));
    vectors.declare(newA, CodeBlock.of("$L.blend($L, $L)", a, moved, odd));
    vectors.declare(newB, CodeBlock.of("$L.blend($L, $L)", moved, b, odd));
  }
}
