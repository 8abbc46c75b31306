package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.batchdot.processor.plan.LadderPermutePlan;
import java.util.List;

/**
 * The methods that hold the loops over small items whose registers span rows or items, each for one
 * k, which is written out:
 *
 * <pre>{@code
 * VectorShuffle<Float> toY = maps.get(0), toX0 = maps.get(1), ...;
 * for (int b = 0; b < items; b++) {
 *   int xAt = xItem + b * xNext;
 *   ...
 *   FloatVector y0 = FloatVector.fromArray(FLOAT_512, y, yAt).rearrange(toY);
 *   ...
 *   for (int end = at + outNext; at < end; at += outStep) {
 *     FloatVector rows = FloatVector.fromArray(FLOAT_512, x, xAt);
 *     FloatVector s = FloatVector.zero(FLOAT_512);
 *     FloatVector x0 = rows.rearrange(toX0);
 *     s = x0.fma(y0, s);
 *     ...
 *     s.intoArray(out, at);
 *     xAt += xStep;
 *   }
 * }
 * }</pre>
 *
 * <p>The loop over rows has a stride that C2 does not know: else it would make three loops of it,
 * before each of which it checks all indices, for the few rows there are. And there is no code for
 * processors without fused multiply-adds, which have tiles: these methods are many.
 */
final class LadderPermuteLoops {
  /**
   * What they are called with.
   *
   * <ul>
   *   <li>xItem, yItem, outItem: where the first item begins; xNext, yNext, outNext: from one to
   *       the next
   *   <li>xStride, yStride: from one step along k to the next
   *   <li>xStep, outStep: from what one register holds of the rows to the next
   * </ul>
   */
  private static final List<String> ARGUMENTS =
      List.of(
          "maps", "x", "xItem", "xStride", "xNext", "xStep", "y", "yItem", "yStride", "yNext",
          "out", "outItem", "outNext", "outStep", "items");

  private final LadderPermutePlan plan;
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final VectorWriter vectors;
  private final int k;
  private final boolean rowsAreInner;

  LadderPermuteLoops(VectorPath path, LadderPermutePlan plan, int k) {
    this.plan = plan;
    this.vectors = path.vectors(code, plan.elementType(), plan.target().bits());
    this.k = k;
    this.rowsAreInner = plan.layout().rowsAreInner();
  }

  /** What they are called with. */
  static LadderArguments arguments(LadderPermutePlan plan) {
    return new LadderArguments(plan.elementType(), ARGUMENTS);
  }

  /** Whole items to a register. */
  MethodSpec wholeItems(String name) {
    begin();
    for (int q = 0; q < k; q++) {
      map("toX" + q, 2 * q);
      map("toY" + q, 2 * q + 1);
    }
    eachItem();
    vectors.declare("rows", vectors.load("x", "xAt"));
    vectors.declare("cols", vectors.load("y", "yAt"));
    vectors.declare("s", vectors.zero());
    for (int q = 0; q < k; q++) {
      vectors.declare("y" + q, VectorWriter.rearrange(CodeBlock.of("cols"), "toY" + q));
      vectors.declare("x" + q, VectorWriter.rearrange(CodeBlock.of("rows"), "toX" + q));
      vectors.fusedMultiplyAdd("s", "x" + q, "y" + q);
    }
    vectors.store("s", "out", "at");
    return end(name, "Whole items to a register, k of " + k + ".\n");
  }

  /** Some rows to a register, of which there are so many. */
  MethodSpec writtenOut(String name, int registers) {
    begin();
    rowMaps();
    eachItem();
    cols();
    for (int r = 0; r < registers; r++) {
      if (r > 0) {
        nextRows();
        code.addStatement("at += outStep");
      }
      rows(r + "_");
    }
    return end(name, "Items of %s registers of rows, k of %s.\n".formatted(registers, k));
  }

  /** Some rows to a register, in a loop. */
  MethodSpec someRows(String name) {
    begin();
    rowMaps();
    eachItem();
    cols();
    code.beginControlFlow("for (int end = at + outNext; at < end; at += outStep)");
    rows("");
    nextRows();
    code.endControlFlow();
    return end(name, "Items of some rows to a register, k of " + k + ".\n");
  }

  private void begin() {
    code.add(DryCalls.returnIf("items == 0"));
  }

  private void rowMaps() {
    map("toY", 0);
    for (int q = 0; q < (rowsAreInner ? 1 : k); q++) {
      map("toX" + q, 1 + q);
    }
  }

  private void map(String name, int number) {
    code.addStatement(
        "$T $L = $L.get($L)",
        VectorConstants.shuffle(plan.elementType()),
        name,
        LadderArguments.MAPS,
        number);
  }

  private void eachItem() {
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int xAt = xItem + b * xNext");
    code.addStatement("int yAt = yItem + b * yNext");
    code.addStatement("int at = outItem + b * outNext");
  }

  /** Rows of y, once for each row of a register. */
  private void cols() {
    for (int q = 0; q < k; q++) {
      if (q > 0) {
        code.addStatement("yAt += yStride");
      }
      vectors.declare("y" + q, VectorWriter.rearrange(vectors.load("y", "yAt"), "toY"));
    }
  }

  private void rows(String prefix) {
    String sum = "s" + prefix;
    String rows = "rows" + prefix;
    if (!rowsAreInner) {
      vectors.declare(rows, vectors.load("x", "xAt"));
    }
    vectors.declare(sum, vectors.zero());
    for (int q = 0; q < k; q++) {
      CodeBlock loaded =
          rowsAreInner
              ? vectors.load("x", Terms.plus("xAt", Terms.times("xStride", "" + q)))
              : CodeBlock.of("$L", rows);
      String x = "x" + prefix + q;
      vectors.declare(x, VectorWriter.rearrange(loaded, rowsAreInner ? "toX0" : "toX" + q));
      vectors.fusedMultiplyAdd(sum, x, "y" + q);
    }
    vectors.store(sum, "out", "at");
  }

  private void nextRows() {
    code.addStatement("xAt += xStep");
  }

  private MethodSpec end(String name, String javadoc) {
    code.endControlFlow();
    return arguments(plan).signature(name).addJavadoc(javadoc).addCode(code.build()).build();
  }
}
