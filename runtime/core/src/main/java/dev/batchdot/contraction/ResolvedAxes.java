package dev.batchdot.contraction;

import dev.batchdot.Axes;

/** From axes as they were given to axes counted from 0 in their operand's rank. */
final class ResolvedAxes {
  private ResolvedAxes() {}

  /** The contracted axis of {@code operand}; the axes must be legal for these ranks. */
  static int resolve(Operand operand, Axes axes, int xRank, int yRank) {
    int rank = operand == Operand.X ? xRank : yRank;
    int[] given = axes.toArray();
    if (given.length > 0) {
      return Math.floorMod(given[index(operand, given.length)], rank);
    }
    boolean lastButOne = operand == Operand.Y && yRank - axes.batchDims() > 1;
    return lastButOne ? rank - 2 : rank - 1;
  }

  /** Which of the {@code count} axes that were given speaks for {@code operand}. */
  static int index(Operand operand, int count) {
    return operand == Operand.X ? 0 : count - 1;
  }
}
