package dev.batchdot.processor.plan;

import dev.batchdot.contraction.SumBlocks;
import java.util.List;
import java.util.stream.Collectors;

/** A ladder plan in words, and as loops. */
record LadderText(LadderPlan plan) {
  LoopNest nest() {
    Layout layout = plan.layout();
    List<Rung> wide = plan.rungs(plan.target().bits());
    RegisterTile widest = plan.tile(wide.get(wide.size() - 1));
    String packing =
        plan.transposes() ? "transposed into scratch" : "copied to scratch where that pays";
    return LoopNest.items()
        .outer("no", layout.outerCols())
        .blocks(true, layout.k(), SumBlocks.TERMS, "the result")
        .add(widest.across().with("or fewer; " + packing))
        .outer("mo", layout.outerRows())
        .add(widest.down().with("or fewer"))
        .add(Loop.each("k", SumBlocks.TERMS))
        .around(
            "an outer product: elements of x, each spread over a register, times registers of y");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("tiles as tall and wide as the extents of a call need:");
    for (int bits : plan.widths()) {
      text.append("\n  ");
      text.append(plan.rungs(bits).stream().map(Rung::toString).collect(Collectors.joining(", ")));
    }
    text.append("\nouter products, x spread over the lanes of y, whose columns are ");
    text.append(packing());
    if (plan.strips().isPresent()) {
      text.append(
          "\nrows of a large x copied to scratch, in strips as wide as a line of the cache");
    }
    plan.permutes().ifPresent(permutes -> text.append("\n").append(permutes));
    plan.held().ifPresent(held -> text.append("\n").append(held));
    text.append("\nall items of a call but the last, where small or one panel wide: ");
    text.append("rows taken for whole registers");
    if (plan.overrunningRows() > 1) {
      text.append(", those of several for ").append(plan.overrunningRows());
      text.append(" rows and more, copied to scratch");
    }
    text.append("; what is too much is overwritten by the next row");
    text.append("\nlarge items: ").append(plan.rowsPerBlock());
    text.append(" rows at a time meet a group of columns");
    text.append("\n").append(forms());
    plan.dots().ifPresent(dots -> text.append("\n").append(dots));
    if (plan.hasAxpy()) {
      text.append("\none wide row: each row of y, times its element of x, is added to the result");
    }
    text.append("\nsums in blocks of ").append(SumBlocks.TERMS);
    return text.append("; fewer than ")
        .append(plan.leastCols())
        .append(" columns or k > ")
        .append(LadderPlan.MOST_K)
        .append(": portable loops")
        .toString();
  }

  private String forms() {
    String apart = "for panels whose rows are a constant apart";
    if (plan.hasFewRegisters()) {
      return "tiles once more for full panels, and those of %s rows and more %s"
          .formatted(LadderPlan.FIXED_ROWS, apart);
    }
    return plan.rungs(plan.target().bits()).stream()
        .filter(rung -> rung.fixedRows() > 0)
        .map(
            rung ->
                "%s..%s x %s".formatted(LadderPlan.FIXED_ROWS, rung.fixedRows(), rung.vectors()))
        .collect(Collectors.joining(", ", "tiles besides, " + apart + ": ", ""));
  }

  private String packing() {
    if (plan.transposes()) {
      return "transposed into scratch";
    }
    return "copied to scratch where it is large or its rows collide, or for %s rows and more"
        .formatted(plan.copyingRows());
  }
}
