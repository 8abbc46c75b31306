package dev.batchdot.processor.report;

import dev.batchdot.processor.plan.BytecodeEstimate;
import dev.batchdot.processor.plan.Loop;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.RegisterTile;
import dev.batchdot.processor.plan.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * One path of a plan.
 *
 * @param condition when it is taken; empty if always
 * @param words the plan as it prints itself
 * @param loops the loop nest, outermost first
 */
record PlanSection(
    String condition, String words, List<Line> loops, List<TileDrawing> tiles, int bytecode) {
  /** A line of the loop nest, {@code depth} steps to the right. */
  record Line(int depth, String text, boolean isLoop) {}

  static PlanSection of(String condition, Plan plan, Target target) {
    List<Line> lines = new ArrayList<>();
    for (Loop loop : plan.nest().loops()) {
      lines.add(new Line(lines.size(), loop.toString(), true));
    }
    lines.add(new Line(lines.size(), plan.nest().body(), false));
    List<TileDrawing> tiles = new ArrayList<>();
    for (RegisterTile tile : plan.registerTiles()) {
      tiles.add(TileDrawing.of(tile, target));
    }
    return new PlanSection(condition, plan.toString(), lines, tiles, plan.bytecode());
  }

  /** Whether the virtual machine's compiler decides what is held in registers. */
  boolean noTile() {
    return tiles.isEmpty();
  }

  /** The size beyond which HotSpot never compiles a method. */
  int mostBytecode() {
    return BytecodeEstimate.MOST_COMPILED;
  }
}
