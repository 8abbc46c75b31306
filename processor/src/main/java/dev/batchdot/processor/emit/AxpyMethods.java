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
 *   int yRow0 = yItem + q * 1000;
 *   float e0 = x[xItem + q];
 *   FloatVector x0 = FloatVector.broadcast(FLOAT_512, e0);
 *   for (int j = 0; j < 992; j += 16) {
 *     FloatVector s = FloatVector.fromArray(FLOAT_512, sums, sumRow + j);
 *     FloatVector y0 = FloatVector.fromArray(FLOAT_512, y, yRow0 + j);
 *     s = FMA ? x0.fma(y0, s) : x0.mul(y0).add(s);
 *     s.intoArray(sums, sumRow + j);
 *   }
 * }
 * }</pre>
 *
 * <p>Where several rows are added at a time, that loop is for those that remain.
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
    path.addDryCalls(plan, plan.knowsCols() ? "0, 0" : "0, 0, 0", CodeBlock.of(""));
  }

  private CodeBlock loops() {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName scratch = JavaTypes.scratch(plan.elementType());
    String k = extents.k();
    String terms = Integer.toString(SumBlocks.TERMS);
    if (!plan.knowsCols()) {
      code.addStatement(
          "int some = $T.max(1, $L / ($L / $L))",
          Math.class,
          AxpyPlan.REGISTERS_PER_CALL,
          extents.ni(),
          plan.lanes());
    }
    if (plan.isBlocked()) {
      String length = extents.ni();
      if (!Terms.isNumber(k)) {
        length = k + " > " + SumBlocks.TERMS + " ? " + length + " : 0";
      }
      code.addStatement("$T block = $T.take($L)", array(), scratch, length);
    }
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    sum(
        code,
        "out",
        "outItem",
        "0",
        plan.isBlocked() ? Terms.min(terms, k) : CodeBlock.of("$L", k));
    if (plan.isBlocked()) {
      code.beginControlFlow("for (int from = $1L; from < $2L; from += $1L)", SumBlocks.TERMS, k);
      sum(code, "block", "0", "from", Terms.min(Terms.plus("from", terms), k));
      code.beginControlFlow("for (int j = 0; j < $L; j++)", extents.ni());
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
  private void sum(CodeBlock.Builder code, String sums, String sumRow, String from, CodeBlock end) {
    String some = plan.knowsCols() ? Integer.toString(plan.stepsPerCall()) : "some";
    code.addStatement(
        "$T.fill($L, $L, $L, 0)", Arrays.class, sums, sumRow, Terms.plus(sumRow, extents.ni()));
    // as much from the first call on: the order of a sum goes by the rows of a call
    new CallLoop("q", from, end, some, some)
        .emit(
            code,
            names,
            step ->
                CodeBlock.of(
                    "$L(x, xItem, y, yItem, $L, $L, q, $T.min(q + $L, $L)$L)",
                    names.part(),
                    sums,
                    sumRow,
                    Math.class,
                    step,
                    end,
                    plan.knowsCols() ? "" : ", " + extents.ni()));
  }

  private MethodSpec someRows() {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("from == to"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    String whole = plan.knowsCols() ? Integer.toString(plan.wholeCols()) : "whole";
    if (!plan.knowsCols()) {
      code.addStatement("int whole = $1L - $1L % $2L", extents.ni(), plan.lanes());
    }
    String from = "from";
    if (plan.rowsOfY() > 1) {
      code.addStatement("int apart = (to - from) / $L", plan.rowsOfY());
      code.beginControlFlow("for (int q = from; q < from + apart; q++)");
      rows(code, vectors, plan.rowsOfY(), whole);
      code.endControlFlow();
      from = "from + apart * " + plan.rowsOfY();
    }
    code.beginControlFlow("for (int q = $L; q < to; q++)", from);
    rows(code, vectors, 1, whole);
    code.endControlFlow();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.part())
            .addJavadoc("Adds some rows of y to a row of sums.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array(), "x")
            .addParameter(TypeName.INT, "xItem")
            .addParameter(array(), "y")
            .addParameter(TypeName.INT, "yItem")
            .addParameter(array(), "sums")
            .addParameter(TypeName.INT, "sumRow")
            .addParameter(TypeName.INT, "from")
            .addParameter(TypeName.INT, "to");
    if (!plan.knowsCols()) {
      method.addParameter(TypeName.INT, extents.ni());
    }
    return method.addCode(code.build()).build();
  }

  /** Adds {@code count} rows of y, that of step q and those {@code apart} after it. */
  private void rows(CodeBlock.Builder code, VectorWriter vectors, int count, String whole) {
    for (int r = 0; r < count; r++) {
      String step = r == 0 ? "q" : "(q + " + Terms.times("apart", "" + r) + ")";
      code.addStatement("int yRow$L = $L", r, Terms.plus("yItem", Terms.times(step, extents.ni())));
      code.addStatement("$T e$L = x[xItem + $L]", JavaTypes.element(plan.elementType()), r, step);
      vectors.declare("x" + r, vectors.broadcast("e" + r));
    }
    code.beginControlFlow("for (int j = 0; j < $L; j += $L)", whole, plan.lanes());
    vectors.declare("s", vectors.load("sums", "sumRow + j"));
    for (int r = 0; r < count; r++) {
      vectors.declare("y" + r, vectors.load("y", "yRow" + r + " + j"));
      vectors.multiplyAdd("s", "x" + r, "y" + r);
    }
    vectors.store("s", "sums", "sumRow + j");
    code.endControlFlow();
    if (!plan.knowsCols()) {
      code.beginControlFlow("for (int j = whole; j < $L; j++)", extents.ni());
      for (int r = 0; r < count; r++) {
        vectors.multiplyAddElement("sums[sumRow + j]", "e" + r, "y[yRow" + r + " + j]");
      }
      code.endControlFlow();
    } else if (plan.restCols() > 0) {
      rest(vectors, count);
    }
  }

  /** The columns that fill no register, in some lanes of one. */
  private void rest(VectorWriter vectors, int count) {
    String at = Integer.toString(plan.wholeCols());
    String sums = Terms.plus("sumRow", at);
    vectors.declare("s", vectors.loadFirst("sums", sums, plan.restCols()));
    for (int r = 0; r < count; r++) {
      String row = Terms.plus("yRow" + r, at);
      vectors.declare("y" + r, vectors.loadFirst("y", row, plan.restCols()));
      vectors.multiplyAdd("s", "x" + r, "y" + r);
    }
    vectors.storeFirst("s", "sums", sums, plan.restCols());
  }

  private TypeName array() {
    return JavaTypes.array(plan.elementType());
  }
}
