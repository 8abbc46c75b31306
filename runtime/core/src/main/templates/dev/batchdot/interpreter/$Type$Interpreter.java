package dev.batchdot.interpreter;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.Arrays;

/**
 * Any contraction of {@code $type$} arrays in canonical form. It is what runs where no kernel fits,
 * and what generated kernels are compared with; so it is small before it is fast. Inner loops have
 * unit stride.
 */
public final class $Type$Interpreter {
  private $Type$Interpreter() {}

  /**
   * Contracts {@code e.batch()} items: x is [mo][k][mi] per item, y is [no][k][ni], and out becomes
   * [mo][mi][no][ni]. The caller has checked the arrays; offsets count elements.
   */
  public static void contract(
      LoopExtents e,
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset) {
    $type$[] row = new $type$[e.k()];
    int xAt = xOffset;
    int outAt = outOffset;
    for (int b = 0; b < e.batch(); b++) {
      int yItem = yOffset + b * e.no() * e.k() * e.ni();
      for (int o = 0; o < e.mo(); o++, xAt += e.k() * e.mi()) {
        for (int i = 0; i < e.mi(); i++) {
          copyColumn(x, xAt + i, e.mi(), row);
          for (int p = 0; p < e.no(); p++, outAt += e.ni()) {
            contractRow(row, y, yItem + p * e.k() * e.ni(), e.ni(), out, outAt);
          }
        }
      }
    }
  }

  /**
   * Elements {@code stride} apart, next to each other: the k elements that one result needs of x.
   */
  private static void copyColumn($type$[] x, int from, int stride, $type$[] row) {
    for (int k = 0, at = from; k < row.length; k++, at += stride) {
      row[k] = x[at];
    }
  }

  /** One row of x with one [k][ni] matrix of y. */
  private static void contractRow(
      $type$[] row, $type$[] y, int yAt, int ni, $type$[] out, int outAt) {
    if (ni == 1) {
      out[outAt] = dot(row, 0, row.length, y, yAt);
    } else {
      rowTimesMatrix(row, 0, row.length, y, yAt, ni, out, outAt);
    }
  }

  private static $type$ dot($type$[] row, int from, int to, $type$[] y, int yAt) {
    int block = SumBlocks.split(to - from);
    $type$ sum = 0;
    if (block == to - from) {
      for (int k = from; k < to; k++) {
        sum += row[k] * y[yAt + k];
      }
    } else {
      for (int k = from; k < to; k += Math.min(block, to - k)) {
        sum += dot(row, k, k + Math.min(block, to - k), y, yAt);
      }
    }
    return sum;
  }

  private static void rowTimesMatrix(
      $type$[] row, int from, int to, $type$[] y, int yAt, int ni, $type$[] out, int outAt) {
    int block = SumBlocks.split(to - from);
    Arrays.fill(out, outAt, outAt + ni, 0);
    if (block == to - from) {
      for (int k = from; k < to; k++) {
        $type$ factor = row[k];
        int yRow = yAt + k * ni;
        for (int j = 0; j < ni; j++) {
          out[outAt + j] += factor * y[yRow + j];
        }
      }
    } else {
      $type$[] part = new $type$[ni];
      for (int k = from; k < to; k += Math.min(block, to - k)) {
        rowTimesMatrix(row, k, k + Math.min(block, to - k), y, yAt, ni, part, 0);
        for (int j = 0; j < ni; j++) {
          out[outAt + j] += part[j];
        }
      }
    }
  }
}
