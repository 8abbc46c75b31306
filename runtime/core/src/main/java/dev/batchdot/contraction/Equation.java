package dev.batchdot.contraction;

/** A contraction as an equation of index letters: {@code bk,bnk->bn}. */
final class Equation {
  private static final String BATCH = "bacdefgh";
  private static final String X_FREE = "mijlopq";
  private static final String Y_FREE = "nrstuvwxyz";

  private Equation() {}

  static String of(Contraction contraction) {
    int batchDims = contraction.batchDims();
    StringBuilder batch = new StringBuilder();
    for (int axis = 0; axis < batchDims; axis++) {
      batch.append(letter(BATCH, axis));
    }
    StringBuilder xFree = new StringBuilder();
    StringBuilder x =
        operand(contraction.x().rank(), batchDims, contraction.xAxis(), X_FREE, xFree);
    StringBuilder yFree = new StringBuilder();
    StringBuilder y =
        operand(contraction.y().rank(), batchDims, contraction.yAxis(), Y_FREE, yFree);
    return "" + batch + x + "," + batch + y + "->" + batch + xFree + yFree;
  }

  /**
   * Letters of the axes behind the batch axes; those that are not summed over also go to {@code
   * free}.
   */
  private static StringBuilder operand(
      int rank, int batchDims, int contracted, String letters, StringBuilder free) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int axis = batchDims; axis < rank; axis++) {
      if (axis == contracted) {
        text.append('k');
      } else {
        String letter = letter(letters, count++);
        text.append(letter);
        free.append(letter);
      }
    }
    return text;
  }

  /** Beyond its letters a role goes on with its first one and a number: {@code m7}. */
  private static String letter(String letters, int index) {
    return index < letters.length()
        ? letters.substring(index, index + 1)
        : letters.charAt(0) + Integer.toString(index);
  }
}
