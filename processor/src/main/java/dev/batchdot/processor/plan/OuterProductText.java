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
    LoopNest.Builder nest = LoopNest.items();
    if (plan.packsRows()) {
      nest.outer("mo", layout.outerRows()).add(rowBlocks());
    }
    nest.outer("no", layout.outerCols());
    nest.add(Loop.of("columns", plan.colWalk()).with(columnPacking()));
    if (!plan.packsRows()) {
      nest.outer("mo", layout.outerRows());
    }
    return nest.add(rows())
        .blocks(plan.isBlocked(), k, plan.kBlock(), "registers")
        .add(new Loop("k", Math.min(k, plan.kBlock()), step, Tail.OWN_LOOPS, ""))
        .around(
            "an outer product: elements of x, each spread over a register, times registers of y");
  }

  /** The rows that are copied before columns meet them. */
  private Loop rowBlocks() {
    return new Loop("rows", layout.rows(), rowsPerBlock(), Tail.SHORTER, "copied to scratch");
  }

  private Loop rows() {
    return splitsRows()
        ? new Loop("rows", rowsPerBlock(), plan.rows(), Tail.OVERLAP, "")
        : Loop.of("rows", plan.rowWalk());
  }

  private boolean splitsRows() {
    return plan.packsRows() && plan.tilesPerBlock() < plan.rowWalk().count();
  }

  private int rowsPerBlock() {
    return plan.tilesPerBlock() * plan.rows();
  }

  private String columnPacking() {
    return switch (plan.packing()) {
      case NONE -> "";
      case COPY -> "copied to scratch";
      case TRANSPOSE -> "transposed into scratch";
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(plan.swapped() ? "x and y change places; for each item" : "for each item");
    if (plan.packsRows()) {
      outerRows(text);
      text.append(", rows copied to scratch");
      text.append(splitsRows() ? " " + rowsPerBlock() + " at a time" : "");
    }
    if (layout.outerCols() != 1) {
      text.append(", no = ").append(layout.outerCols());
    }
    int items = plan.itemsPerPanel();
    text.append(", columns ").append(plan.colWalk());
    text.append(
        inBrackets(columnPacking() + (items == 1 ? "" : ", " + items + " items at a time")));
    if (!plan.packsRows()) {
      outerRows(text);
    }
    text.append(", rows ").append(plan.rowWalk());
    text.append(", k = ").append(layout.k()).append(plan.isUnrolled() ? " written out" : "");
    text.append(
        "\ntile %s x %s registers of %s bits: outer products, x spread over the lanes of y"
            .formatted(plan.rows(), plan.vectors(), plan.bits()));
    int sums = plan.partialSums();
    if (sums > 1) {
      text.append("; ").append(sums).append(" sums for each output, added as a tree");
    }
    if (plan.isBlocked()) {
      text.append("\nsums in blocks of ").append(plan.kBlock());
    }
    return text.append("\nabout ").append(plan.bytecode()).append(" bytes of bytecode").toString();
  }

  private void outerRows(StringBuilder text) {
    if (layout.outerRows() != 1) {
      text.append(", mo = ").append(layout.outerRows());
    }
  }

  private static String inBrackets(String note) {
    return note.isEmpty() ? "" : " (" + note + ")";
  }
}
