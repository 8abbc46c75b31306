package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.processor.plan.Rung;
import dev.batchdot.processor.plan.TileForm;
import java.util.List;

/**
 * A tile of registers of which all strides are parameters, walked down some rows of one panel of
 * columns, for some items:
 *
 * <pre>{@code
 * for (int b = 0; b < items; b++) {
 *   for (int i = from; i < to; i += 4) {
 *     int row = Math.min(i, rows - 4);                       // the last tile ends with the rows
 *     ...
 *     for (int q = 0; q < k; q++) {
 *       FloatVector y0 = FloatVector.fromArray(FLOAT_512, y, yAt);
 *       FloatVector y1 = FloatVector.fromArray(FLOAT_512, y, yAt + last);
 *       FloatVector x0 = FloatVector.broadcast(FLOAT_512, x[xAt + q]);
 *       s0_0 = FMA ? x0.fma(y0, s0_0) : x0.mul(y0).add(s0_0);
 *       ...
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>In the full form y1 is at {@code yAt + 16}, and in the fixed form at {@code yCols + q * 32 +
 * 16}.
 *
 * <p>Each output is summed term after term, whatever the tile.
 */
final class LadderTile {
  /**
   * What a tile is called with.
   *
   * <ul>
   *   <li>xItem, yItem, outItem: where the first item's rows, columns and results begin
   *   <li>xStride: from one row of x to the next, or, where rows are neighbours, to the next step
   *   <li>xNext, yNext, outNext: from one item to the next
   *   <li>yStride: from one step along k to the next
   *   <li>last: where the last register of a row begins
   *   <li>from, to: the rows, of {@code rows} in all
   * </ul>
   */
  private static final List<String> ARGUMENTS =
      List.of(
          "x",
          "xItem",
          "xStride",
          "xNext",
          "y",
          "yItem",
          "yStride",
          "yNext",
          "last",
          "out",
          "outItem",
          "outStride",
          "outNext",
          "k",
          "from",
          "to",
          "rows",
          "items");

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final LadderPlan plan;
  private final VectorWriter vectors;
  private final int height;
  private final int width;
  private final int lanes;
  private final TileForm form;

  private LadderTile(VectorPath path, LadderPlan plan, Rung rung, int height, TileForm form) {
    this.plan = plan;
    this.vectors = path.vectors(code, plan.elementType(), rung.bits());
    this.height = height;
    this.width = rung.vectors();
    this.lanes = plan.lanes(rung.bits());
    this.form = form;
  }

  /** What a tile is called with. */
  static LadderArguments arguments(LadderPlan plan) {
    return new LadderArguments(plan.elementType(), ARGUMENTS);
  }

  /** The method of the tile of so many rows. */
  static MethodSpec emit(
      String name, VectorPath path, LadderPlan plan, Rung rung, int height, TileForm form) {
    LadderTile tile = new LadderTile(path, plan, rung, height, form);
    tile.items();
    return arguments(plan)
        .signature(name)
        .addJavadoc("Tiles of $L x $L registers of $L bits", height, tile.width, rung.bits())
        .addJavadoc(
            switch (form) {
              case ANY -> ".\n";
              case FULL -> " side by side.\n";
              case FIXED -> " side by side, rows of y next to each other.\n";
            })
        .addCode(tile.code.build())
        .build();
  }

  private void items() {
    code.add(DryCalls.returnIf("items == 0"));
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int xRows = $L", Terms.plus("xItem", "b * xNext"));
    code.addStatement("int yCols = $L", Terms.plus("yItem", "b * yNext"));
    code.addStatement("int outRows = $L", Terms.plus("outItem", "b * outNext"));
    code.beginControlFlow("for (int i = from; i < to; $L)", height == 1 ? "i++" : "i += " + height);
    if (height > 1) {
      code.addStatement("int row = $T.min(i, rows - $L)", Math.class, height);
    }
    String row = height == 1 ? "i" : "row";
    boolean inner = plan.layout().rowsAreInner();
    code.addStatement("int xAt = xRows + $L", inner ? row : Terms.times(row, "xStride"));
    tile();
    code.addStatement("int at = outRows + $L", Terms.times(row, "outStride"));
    store();
    code.endControlFlow();
    code.endControlFlow();
  }

  private void tile() {
    for (int r = 0; r < height; r++) {
      for (int v = 0; v < width; v++) {
        vectors.declare(sum(r, v), vectors.zero());
      }
    }
    boolean inner = plan.layout().rowsAreInner();
    for (int r = 1; r < height && !inner; r++) {
      code.addStatement("int xAt$L = xAt$L + xStride", r, r == 1 ? "" : r - 1);
    }
    if (!form.isFixed()) {
      code.addStatement("int yAt = yCols");
    }
    code.beginControlFlow("for (int q = 0; q < k; q++)");
    for (int v = 0; v < width; v++) {
      String index =
          form.isFixed()
              ? Terms.plus("yCols", Terms.times("q", "" + width * lanes), offset(v))
              : Terms.plus("yAt", offset(v));
      vectors.declare("y" + v, vectors.load("y", index));
    }
    for (int r = 0; r < height; r++) {
      String at = inner ? Terms.plus("xAt", "" + r) : "xAt" + (r == 0 ? "" : r) + " + q";
      vectors.declare("x" + r, vectors.broadcast("x[" + at + "]"));
      for (int v = 0; v < width; v++) {
        vectors.multiplyAdd(sum(r, v), "x" + r, "y" + v);
      }
    }
    if (!form.isFixed()) {
      code.addStatement("yAt += yStride");
    }
    if (inner) {
      code.addStatement("xAt += xStride");
    }
    code.endControlFlow();
  }

  private void store() {
    for (int r = 0; r < height; r++) {
      for (int v = 0; v < width; v++) {
        vectors.store(sum(r, v), "out", Terms.plus("at", offset(v)));
      }
      if (r + 1 < height) {
        code.addStatement("at += outStride");
      }
    }
  }

  /** Where a register of a row begins. */
  private String offset(int v) {
    return v > 0 && v == width - 1 && !form.isFull() ? "last" : Integer.toString(v * lanes);
  }

  private static String sum(int r, int v) {
    return "s" + r + "_" + v;
  }
}
