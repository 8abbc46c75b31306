package dev.batchdot.processor.emit;

import dev.batchdot.processor.plan.OuterProductPlan;

/**
 * Tiles one after another: down the rows of one panel of columns, or across the columns of a group,
 * all of one tile's rows.
 *
 * @param xArray x, or the panels that its rows were copied to
 * @param x the index of its first element, of row 0 if tiles go down; of their first panel if they
 *     go down panels
 * @param yArray y, or the panels that its columns were copied to
 * @param y the same for y and columns, where tiles go across
 * @param out the index of the first output, of row 0 or of column 0
 * @param along the rows or the columns
 */
record TileStrip(String xArray, String x, String yArray, String y, String out, AxisBlock along) {
  /** The local that holds panels of columns. */
  static final String PANELS = "panel";

  /** The local that holds panels of rows. */
  static final String ROW_PANELS = "rowPanels";

  /** Tiles that take x from where the plan has it. */
  static TileStrip of(
      OuterProductPlan plan, String x, String yArray, String y, String out, AxisBlock along) {
    return new TileStrip(plan.packsRows() ? ROW_PANELS : "x", x, yArray, y, out, along);
  }
}
