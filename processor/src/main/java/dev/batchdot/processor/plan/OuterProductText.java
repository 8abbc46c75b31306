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
      nest.outer("mo", layout.outerRows())
          .add(block("rows", layout.rows(), packedRows(), "copied to scratch"));
    }
    nest.outer("no", layout.outerCols());
    if (plan.columnGroups().isPresent()) {
      if (plan.packing() != Packing.NONE) {
        nest.add(block("columns", layout.cols(), groupedColumns(), columnPacking()));
      }
      outerRows(nest).add(rows()).add(columns());
    } else {
      outerRows(nest.add(columns().with(columnPacking()))).add(rows());
    }
    return nest.blocks(plan.isBlocked(), k, plan.kBlock(), "registers")
        .add(new Loop("k", Math.min(k, plan.kBlock()), step, Tail.OWN_LOOPS, ""))
        .around(
            "an outer product: elements of x, each spread over a register, times registers of y");
  }

  /** Rows that are copied are those of one mo. */
  private LoopNest.Builder outerRows(LoopNest.Builder nest) {
    return plan.packsRows() ? nest : nest.outer("mo", layout.outerRows());
  }

  private static Loop block(String axis, int extent, int size, String note) {
    return new Loop(axis, extent, size, Tail.SHORTER, note);
  }

  private Loop rows() {
    return new Loop("rows", packedRows(), plan.rows(), Tail.OVERLAP, "");
  }

  private Loop columns() {
    return new Loop("columns", groupedColumns(), plan.colWalk().step(), Tail.OVERLAP, "");
  }

  private int packedRows() {
    return plan.packsRows()
        ? Math.min(layout.rows(), plan.packedTiles() * plan.rows())
        : layout.rows();
  }

  private int groupedColumns() {
    int panels = plan.columnGroups().map(ColumnGroups::panels).orElse(plan.colWalk().count());
    return Math.min(layout.cols(), panels * plan.colWalk().step());
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
      outer(text, "mo", layout.outerRows());
      text.append(", rows copied to scratch").append(atATime(packedRows(), layout.rows()));
    }
    outer(text, "no", layout.outerCols());
    if (plan.columnGroups().isPresent()) {
      if (plan.packing() != Packing.NONE) {
        text.append(", columns ").append(columnPacking());
        text.append(atATime(groupedColumns(), layout.cols()));
      }
      outerRows(text).append(", rows ").append(plan.rowWalk());
      text.append(", columns ").append(plan.colWalk());
    } else {
      int items = plan.itemsPerPanel();
      text.append(", columns ").append(plan.colWalk());
      text.append(
          inBrackets(columnPacking() + (items == 1 ? "" : ", " + items + " items at a time")));
      outerRows(text).append(", rows ").append(plan.rowWalk());
    }
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

  private StringBuilder outerRows(StringBuilder text) {
    return plan.packsRows() ? text : outer(text, "mo", layout.outerRows());
  }

  private static StringBuilder outer(StringBuilder text, String axis, int extent) {
    return extent == 1 ? text : text.append(", ").append(axis).append(" = ").append(extent);
  }

  private static String atATime(int some, int all) {
    return some < all ? " " + some + " at a time" : "";
  }

  private static String inBrackets(String note) {
    return note.isEmpty() ? "" : " (" + note + ")";
  }
}
