package dev.batchdot.processor.plan;

import dev.batchdot.processor.plan.Loop.Tail;

/** An outer-product plan in words, and as loops. */
record OuterProductText(OuterProductPlan plan, Layout layout) {
  OuterProductText(OuterProductPlan plan) {
    this(plan, plan.layout());
  }

  LoopNest nest() {
    int k = layout.k();
    int step = plan.isUnrolled() ? k : Math.min(k, plan.partialSums());
    return LoopNest.items()
        .blocks(plan.isBlocked(), k, plan.kBlock())
        .outer("no", layout.outerCols())
        .add(Loop.of("columns", plan.colWalk()).with(columnPacking()))
        .outer("mo", layout.outerRows())
        .add(Loop.of("rows", plan.rowWalk()).with(rowPacking()))
        .add(new Loop("k", Math.min(k, plan.kBlock()), step, Tail.OWN_LOOPS, ""))
        .around(
            "an outer product: elements of x, each spread over a register, times registers of y");
  }

  private String columnPacking() {
    return switch (plan.packing()) {
      case NONE -> "";
      case COPY -> "copied to scratch";
      case TRANSPOSE -> "transposed into scratch";
    };
  }

  private String rowPacking() {
    if (!plan.packsRows()) {
      return "";
    }
    int tiles = plan.tilesPerBlock();
    String some = tiles < plan.rowWalk().count() ? ", " + tiles + " tiles at a time" : "";
    return "copied to scratch" + some;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(plan.swapped() ? "x and y change places; for each item" : "for each item");
    if (plan.isBlocked()) {
      text.append(", k = %s by %s".formatted(layout.k(), plan.kBlock()));
    }
    if (layout.outerCols() != 1) {
      text.append(", no = ").append(layout.outerCols());
    }
    int items = plan.itemsPerPanel();
    text.append(", columns ").append(plan.colWalk());
    text.append(
        inBrackets(columnPacking() + (items == 1 ? "" : ", " + items + " items at a time")));
    if (layout.outerRows() != 1) {
      text.append(", mo = ").append(layout.outerRows());
    }
    text.append(", rows ").append(plan.rowWalk()).append(inBrackets(rowPacking()));
    if (!plan.isBlocked()) {
      text.append(", k = ").append(layout.k()).append(plan.isUnrolled() ? " written out" : "");
    }
    text.append(
        "\ntile %s x %s registers of %s bits: outer products, x spread over the lanes of y"
            .formatted(plan.rows(), plan.vectors(), plan.bits()));
    int sums = plan.partialSums();
    if (sums > 1) {
      text.append("; ").append(sums).append(" sums for each output, added as a tree");
    }
    return text.append("\nabout ").append(plan.bytecode()).append(" bytes of bytecode").toString();
  }

  private static String inBrackets(String note) {
    return note.isEmpty() ? "" : " (" + note + ")";
  }
}
