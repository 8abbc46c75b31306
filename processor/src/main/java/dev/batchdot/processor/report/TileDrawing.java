package dev.batchdot.processor.report;

import dev.batchdot.processor.plan.RegisterTile;
import dev.batchdot.processor.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A register tile to scale, a cell for each lane, the same size on the whole page; and its walk
 * over an item.
 */
record TileDrawing(
    String name,
    String figures,
    int width,
    int height,
    List<Cell> cells,
    List<Frame> registers,
    boolean hasIdle,
    String idle,
    List<WalkDrawing> walks) {
  private static final int LANE = 9;
  private static final int GAP = 4;
  private static final int MARGIN = 2;

  /** A lane. */
  record Cell(int x, int y, String style) {
    int size() {
      return LANE - 1;
    }
  }

  /** A register around its lanes. */
  record Frame(int x, int y, int width, int height) {}

  static TileDrawing of(RegisterTile tile, Target target) {
    List<Cell> cells = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    int registerWidth = tile.lanes() * LANE + 1;
    for (int row = 0; row < tile.rows(); row++) {
      int y = MARGIN + row * (LANE + GAP);
      for (int vector = 0; vector < tile.vectors(); vector++) {
        int x = MARGIN + vector * (registerWidth + GAP);
        frames.add(new Frame(x, y, registerWidth, LANE + 1));
        for (int lane = 0; lane < tile.lanes(); lane++) {
          cells.add(new Cell(x + lane * LANE + 1, y + 1, style(tile, vector, lane)));
        }
      }
    }
    boolean surplus = tile.across().step() < tile.lanes();
    boolean idle = tile.across().step() < tile.vectors() * tile.lanes();
    return new TileDrawing(
        tile.toString(),
        figures(tile, target),
        2 * MARGIN + tile.vectors() * (registerWidth + GAP) - GAP,
        2 * MARGIN + tile.rows() * (LANE + GAP) - GAP + 1,
        cells,
        frames,
        idle,
        surplus
            ? "lanes beyond the end of a row"
            : "lanes that repeat those of the register before",
        tile.down().isKnown() && tile.across().isKnown()
            ? List.of(WalkDrawing.of(tile))
            : List.of());
  }

  /** The last register of a row begins early, so that its first lanes repeat others. */
  private static String style(RegisterTile tile, int vector, int lane) {
    int step = tile.across().step();
    boolean beyond = step < tile.lanes() && lane >= step;
    int repeated = vector * tile.lanes() - tile.offsets().get(vector);
    return beyond || lane < repeated ? "idle" : "lane";
  }

  private static String figures(RegisterTile tile, Target target) {
    StringBuilder text = new StringBuilder();
    int multiplyAdds = tile.multiplyAdds();
    text.append(tile.accumulators()).append(tile.accumulators() == 1 ? " sum" : " sums");
    if (tile.bits() > 0) {
      text.append(" in ").append(target.registers()).append(" registers");
    }
    text.append("; a step reads ").append(tile.loads());
    text.append(tile.bits() > 0 ? " registers for " : " elements for ").append(multiplyAdds);
    text.append(multiplyAdds == 1 ? " multiply-add" : " multiply-adds");
    if (tile.bits() > 0) {
      text.append(" of ").append(tile.lanes()).append(" lanes");
    }
    tile.usefulShare()
        .ifPresent(
            share ->
                text.append(String.format(Locale.ROOT, "; %.0f %% of lanes new", 100 * share)));
    text.append(". Down: ").append(tile.down().axis());
    return text.append("; across: ").append(tile.across().axis()).append('.').toString();
  }
}
