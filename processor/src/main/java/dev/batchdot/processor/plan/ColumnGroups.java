package dev.batchdot.processor.plan;

import java.util.Optional;

/**
 * The columns of a large item, taken in groups: their panels are packed, then each tile's rows meet
 * all of them before the next tile's do. So the result is written row after row, and x is read once
 * for a group. Panel by panel, all of x is read for each, and each line of the result that a tile
 * writes lies in a page of its own. Where caches hold x and the result that is better all the same:
 * the first one holds a panel meanwhile.
 *
 * <p>Measured in November 2026 on a Zen 3 core (second cache of 512 KiB), 256 bits, JDK 25, % of
 * the peak by panels and by groups, medians of 30 turns in one virtual machine, float and double:
 *
 * <pre>
 *                                 float      double
 *   (2048,64)(64,2048)          61   84     50   83
 *   (1500,64)(600,64) NT        84   87     60   85
 *   (4000,32)(32,1000)          51   77     47   78
 *   (2000,16)(16,1000)          54   71     32   55
 *   (1000,128)(128,1000)        80   88     73   85
 *   (1000,250)(250,1000)        71   81     76   86
 *   512 cubed                   76   82     75   80
 *   256 cubed                   85   89     78   83
 *   1000 cubed                  71   77     76   73
 *   (200,100)(100,300) TN       87   78     52   54
 *   160 cubed                   88   83     79   80
 * </pre>
 *
 * <p>Of groups of 256 KiB and 512 KiB, 20 shapes gained 2.6 and 2.9 % with float, 6.4 and 7.5 with
 * double.
 *
 * @param panels how many panels of columns a group has
 */
public record ColumnGroups(int panels) {
  /** The panels of a group, in bytes, at most. */
  private static final int GROUP_BYTES = 512 << 10;

  /** A larger x has groups of columns, ... */
  private static final int LARGE_ROWS_BYTES = 192 << 10;

  /** ... and so has a larger result. */
  private static final int LARGE_RESULT_BYTES = 1 << 20;

  /** The groups of a plan; empty where one panel after another meets all rows. */
  static Optional<ColumnGroups> of(OuterProductPlan plan) {
    int panels = plan.colWalk().count();
    if (plan.packing() != Packing.NONE) {
      int bytes = plan.columnPanel().size() * plan.elementType().bytes();
      panels = Math.min(panels, GROUP_BYTES / bytes);
    }
    return isLarge(plan) && panels > 1 && !plan.rowWalk().isSingle() && plan.callsTiles()
        ? Optional.of(new ColumnGroups(panels))
        : Optional.empty();
  }

  private static boolean isLarge(OuterProductPlan plan) {
    Layout layout = plan.layout();
    long rowBytes = (long) layout.rows() * plan.elementType().bytes();
    return rowBytes * layout.k() > LARGE_ROWS_BYTES
        || rowBytes * layout.cols() > LARGE_RESULT_BYTES;
  }
}
