package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.AxpyPlan;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/**
 * The methods of an axpy plan: the loops over items and blocks of k; and the one that adds some
 * rows of y to a row of sums:
 *
 * <pre>{@code
 * for (int q = from; q < to; q++) {
 *   int yRow = yItem + q * 1000;
 *   FloatVector xq = FloatVector.broadcast(FLOAT_512, x[xItem + q]);
 *   for (int j = 0; j < 992; j += 16) {
 *     FloatVector y0 = FloatVector.fromArray(FLOAT_512, y, yRow + j);
 *     FloatVector s = FloatVector.fromArray(FLOAT_512, sums, sumRow + j);
 *     s = FMA ? xq.fma(y0, s) : xq.mul(y0).add(s);
 *     s.intoArray(sums, sumRow + j);
 *   }
 * }
 * }</pre>
 */
final class AxpyMethods {
  private final VectorPath path;
  private final AxpyPlan plan;
  private final PathNames names;
  private final ExtentNames extents;

  AxpyMethods(VectorPath path, AxpyPlan plan) {
    this.path = path;
    this.plan = plan;
    this.names = path.names();
    this.extents = ExtentNames.of(plan.layout().extents());
  }

  /** Adds them all; {@code entry} is called with x for the row and y for the matrix. */
  void add(String entry, String javadoc) {
    path.loops(entry, plan, javadoc, loops());
    path.add(someRows());
    path.addDryCalls(plan, "0, 0", "");
  }

  private CodeBlock loops() {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName scratch = JavaTypes.scratch(plan.elementType());
    int cols = plan.layout().cols();
    if (plan.isBlocked()) {
      code.addStatement("$T block = $T.take($L)", array(), scratch, cols);
    }
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    int first = Math.min(plan.layout().k(), SumBlocks.TERMS);
    sum(code, "out", "outItem", "0", Integer.toString(first));
    if (plan.isBlocked()) {
      code.beginControlFlow(
          "for (int from = $1L; from < $2L; from += $1L)", SumBlocks.TERMS, plan.layout().k());
      String end = "Math.min(from + " + SumBlocks.TERMS + ", " + plan.layout().k() + ")";
      sum(code, "block", "0", "from", end);
      code.beginControlFlow("for (int j = 0; j < $L; j++)", cols);
      code.addStatement("out[outItem + j] += block[j]");
      code.endControlFlow();
      code.endControlFlow();
    }
    code.endControlFlow();
    if (plan.isBlocked()) {
      code.addStatement("$T.give(block)", scratch);
    }
    return code.build();
  }

  /** Sums over k from {@code from} to {@code end}, some rows of y to a call. */
  private void sum(CodeBlock.Builder code, String sums, String sumRow, String from, String end) {
    code.addStatement(
        "$T.fill($L, $L, $L, 0)",
        Arrays.class,
        sums,
        sumRow,
        Terms.plus(sumRow, Integer.toString(plan.layout().cols())));
    code.beginControlFlow("for (int q = $L; q < $L; q += $L)", from, end, plan.stepsPerCall());
    code.addStatement(
        "$L(x, xItem, y, yItem, $L, $L, q, Math.min(q + $L, $L))",
        names.part(),
        sums,
        sumRow,
        plan.stepsPerCall(),
        end);
    code.add(DryCalls.emit(names)).endControlFlow();
  }

  private MethodSpec someRows() {
    CodeBlock.Builder code = CodeBlock.builder();
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    code.beginControlFlow("for (int q = from; q < to; q++)");
    code.addStatement("int yRow = $L", Terms.plus("yItem", Terms.times("q", extents.ni())));
    vectors.declare("xq", vectors.broadcast("x[xItem + q]"));
    code.beginControlFlow("for (int j = 0; j < $L; j += $L)", plan.wholeCols(), plan.lanes());
    vectors.declare("y0", vectors.load("y", "yRow + j"));
    vectors.declare("s", vectors.load("sums", "sumRow + j"));
    vectors.multiplyAdd("s", "xq", "y0");
    vectors.store("s", "sums", "sumRow + j");
    code.endControlFlow();
    if (plan.restCols() > 0) {
      String at = Integer.toString(plan.wholeCols());
      vectors.declare("y0", vectors.loadFirst("y", Terms.plus("yRow", at), plan.restCols()));
      vectors.declare("s", vectors.loadFirst("sums", Terms.plus("sumRow", at), plan.restCols()));
      vectors.multiplyAdd("s", "xq", "y0");
      vectors.storeFirst("s", "sums", Terms.plus("sumRow", at), plan.restCols());
    }
    return MethodSpec.methodBuilder(names.part())
        .addJavadoc("Adds some rows of y to a row of sums.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array(), "x")
        .addParameter(TypeName.INT, "xItem")
        .addParameter(array(), "y")
        .addParameter(TypeName.INT, "yItem")
        .addParameter(array(), "sums")
        .addParameter(TypeName.INT, "sumRow")
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "to")
        .addCode(code.endControlFlow().build())
        .build();
  }

  private TypeName array() {
    return JavaTypes.array(plan.elementType());
  }
}
