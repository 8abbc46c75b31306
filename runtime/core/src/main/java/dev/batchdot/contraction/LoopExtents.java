package dev.batchdot.contraction;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The canonical form of a contraction: contiguous axes of the same role are one. Per batch item x
 * is [mo][k][mi], y is [no][k][ni] and the result is [mo][mi][no][ni], all row-major:
 *
 * <pre>{@code
 * out[(o * mi + i) * no * ni + p * ni + j] = sum over q of x[(o * k + q) * mi + i] * y[(p * k + q) * ni + j]
 * }</pre>
 *
 * <p>So every pair of ranks and axes is one of four layouts (mi = 1 or not, ni = 1 or not) over six
 * extents. An extent is {@link BatchDot#DYNAMIC} when one of its axes is.
 *
 * @param batch the number of items
 * @param mo the extent of x's free axes before the contracted one
 * @param k the extent of the contracted axis
 * @param mi the extent of x's free axes after the contracted one
 * @param no the extent of y's free axes before the contracted one
 * @param ni the extent of y's free axes after the contracted one
 */
public record LoopExtents(int batch, int mo, int k, int mi, int no, int ni) {
  /** Checks that each extent is at least 0, or unknown. */
  public LoopExtents {
    for (int extent : new int[] {batch, mo, k, mi, no, ni}) {
      if (extent < BatchDot.DYNAMIC) {
        throw new ShapeException(Reason.BAD_EXTENT, "a loop of extent " + extent);
      }
    }
  }

  /** The extents of an item by name, in the order of the components. */
  public Map<String, Integer> byName() {
    Map<String, Integer> byName = new LinkedHashMap<>();
    byName.put("mo", mo);
    byName.put("k", k);
    byName.put("mi", mi);
    byName.put("no", no);
    byName.put("ni", ni);
    return byName;
  }

  static LoopExtents of(Contraction contraction) {
    Shape x = contraction.x();
    Shape y = contraction.y();
    int batchDims = contraction.batchDims();
    return new LoopExtents(
        product(x, 0, batchDims),
        product(x, batchDims, contraction.xAxis()),
        x.extent(contraction.xAxis()),
        product(x, contraction.xAxis() + 1, x.rank()),
        product(y, batchDims, contraction.yAxis()),
        product(y, contraction.yAxis() + 1, y.rank()));
  }

  /**
   * The product of the extents of axes {@code from} to {@code to}. Where it passes the limit of an
   * array the tensor is empty through another axis, and no loop will run; it is cut to the limit.
   */
  private static int product(Shape shape, int from, int to) {
    long product = 1;
    boolean known = true;
    for (int axis = from; axis < to; axis++) {
      int extent = shape.extent(axis);
      if (extent == 0) {
        return 0;
      }
      known &= extent != BatchDot.DYNAMIC;
      product = Math.min(product * Math.max(extent, 1), Limits.ARRAY);
    }
    return known ? (int) product : BatchDot.DYNAMIC;
  }
}
