package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.batchdot.processor.plan.LadderHeldPlan;
import java.util.List;

/**
 * The methods that walk rows of x past a block of y in registers, each for one k, which is written
 * out, and one number of registers across:
 *
 * <pre>{@code
 * for (int b = 0; b < items; b++) {
 *   int xAt = xItem + b * xNext;
 *   ...
 *   FloatVector y0_0 = FloatVector.fromArray(FLOAT_512, y, yAt);
 *   FloatVector y0_1 = FloatVector.fromArray(FLOAT_512, y, yAt + last);
 *   yAt += yStride;
 *   ...
 *   for (int end = at + rows * outStep; at < end; at += outStep) {
 *     FloatVector s0 = FloatVector.zero(FLOAT_512);
 *     FloatVector s1 = FloatVector.zero(FLOAT_512);
 *     FloatVector x0 = FloatVector.broadcast(FLOAT_512, x[xAt]);
 *     s0 = x0.fma(y0_0, s0);
 *     s1 = x0.fma(y0_1, s1);
 *     ...
 *     s0.intoArray(out, at);
 *     s1.intoArray(out, at + last);
 *     xAt += xStep;
 *   }
 * }
 * }</pre>
 *
 * <p>The loop over rows has a stride that C2 does not know: else it would make three loops of it,
 * before each of which it checks all indices, for the few rows there are.
 */
final class LadderHeldLoops {
  /**
   * What they are called with.
   *
   * <ul>
   *   <li>xItem, yItem, outItem: where the first item begins; xNext, yNext, outNext: from one to
   *       the next
   *   <li>xStep, outStep: from one row to the next
   *   <li>yStride: from one step along k to the next
   *   <li>last: where the last of several registers begins in a row
   * </ul>
   */
  private static final List<String> ARGUMENTS =
      List.of(
          "x", "xItem", "xNext", "xStep", "y", "yItem", "yNext", "yStride", "last", "out",
          "outItem", "outNext", "outStep", "rows", "items");

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final VectorWriter vectors;
  private final int k;
  private final int width;

  private LadderHeldLoops(VectorPath path, LadderHeldPlan plan, int k, int width) {
    this.vectors = path.vectors(code, plan.elementType(), plan.target().bits());
    this.k = k;
    this.width = width;
  }

  /** What they are called with. */
  static LadderArguments arguments(LadderHeldPlan plan) {
    return new LadderArguments(plan.elementType(), ARGUMENTS);
  }

  /** The method for this k and so many registers across. */
  static MethodSpec emit(String name, VectorPath path, LadderHeldPlan plan, int k, int width) {
    LadderHeldLoops loops = new LadderHeldLoops(path, plan, k, width);
    loops.items();
    return arguments(plan)
        .signature(name)
        .addJavadoc("k of $L, $L registers of columns.\n", k, width)
        .addCode(loops.code.build())
        .build();
  }

  private void items() {
    code.add(DryCalls.returnIf("items == 0"));
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int xAt = xItem + b * xNext");
    code.addStatement("int yAt = yItem + b * yNext");
    code.addStatement("int at = outItem + b * outNext");
    for (int q = 0; q < k; q++) {
      if (q > 0) {
        code.addStatement("yAt += yStride");
      }
      for (int v = 0; v < width; v++) {
        String index = Terms.plus("yAt", offset(v));
        vectors.declare(
            "y%s_%s".formatted(q, v),
            width == 1 ? vectors.loadApart("y", index) : vectors.load("y", index));
      }
    }
    code.beginControlFlow("for (int end = at + rows * outStep; at < end; at += outStep)");
    row();
    code.addStatement("xAt += xStep");
    code.endControlFlow().endControlFlow();
  }

  private void row() {
    for (int v = 0; v < width; v++) {
      vectors.declare("s" + v, vectors.zero());
    }
    for (int q = 0; q < k; q++) {
      vectors.declare("x" + q, vectors.broadcast("x[" + Terms.plus("xAt", "" + q) + "]"));
      for (int v = 0; v < width; v++) {
        vectors.fusedMultiplyAdd("s" + v, "x" + q, "y%s_%s".formatted(q, v));
      }
    }
    for (int v = 0; v < width; v++) {
      vectors.store("s" + v, "out", Terms.plus("at", offset(v)));
    }
  }

  /** Where a register of a row begins. */
  private String offset(int v) {
    return v > 0 && v == width - 1 ? "last" : Integer.toString(v * vectors.lanes());
  }
}
