package dev.batchdot.processor.plan;

import dev.batchdot.spi.Panels;
import java.util.Optional;

/**
 * The columns of a large item, taken in groups: their panels are packed, then each tile's rows meet
 * all of them before the next tile's do.
 *
 * @param panels how many panels of columns a group has
 * @see Panels#areGrouped
 */
public record ColumnGroups(int panels) {
  /** The groups of a plan; empty where one panel after another meets all rows. */
  static Optional<ColumnGroups> of(OuterProductPlan plan) {
    Layout layout = plan.layout();
    int bytes = plan.elementType().bytes();
    Walk columns = plan.colWalk();
    boolean large = Panels.areGrouped(layout.k(), layout.rows(), layout.cols(), bytes);
    int panels =
        plan.packing() == Packing.NONE
            ? columns.count()
            : Panels.group(layout.k(), layout.cols(), bytes, columns.step()) / columns.step();
    return large && panels > 1 && !plan.rowWalk().isSingle() && plan.callsTiles()
        ? Optional.of(new ColumnGroups(panels))
        : Optional.empty();
  }
}
