package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.RowPlan;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/**
 * The methods of a row plan: the loop nest, which copies columns of y; the one that copies; and the
 * one that contracts a row of x with them:
 *
 * <pre>{@code
 * for (int c = 0; c < 8; c++) {
 *   float[] y = panel[c];                       // eight rows of y
 *   float x0 = x[xRow + c * 8];
 *   ...
 *   for (int j = 0; j < 64; j++) {
 *     float s = sums[j];
 *     s = Math.fma(x0, y[j], s);
 *     s = Math.fma(x1, y[j + 64], s);
 *     ...
 *     sums[j] = s;
 *   }
 * }
 * }</pre>
 */
final class RowMethods {
  private final TypeSpec.Builder type;
  private final RowPlan plan;
  private final PathNames names;
  private final MultiplyAdd multiplyAdd;
  private final ExtentNames extents;
  private final int columns;
  private final int stride;
  private final int rest;

  /** Adds to {@code type} methods of these names. */
  RowMethods(TypeSpec.Builder type, RowPlan plan, PathNames names, MultiplyAdd multiplyAdd) {
    this.type = type;
    this.plan = plan;
    this.names = names;
    this.multiplyAdd = multiplyAdd;
    this.extents = ExtentNames.of(plan.extents());
    this.columns = plan.columns();
    this.stride = plan.stride();
    this.rest = plan.layout().k() % RowPlan.STEPS;
  }

  /** Adds them all. */
  void add(String entry, String javadoc) {
    type.addMethod(LoopMethods.loops(entry, plan, javadoc, loops()));
    type.addMethod(copy());
    type.addMethod(row());
  }

  private CodeBlock loops() {
    CodeBlock.Builder code = CodeBlock.builder();
    TypeName scratch = JavaTypes.scratch(plan.elementType());
    code.addStatement(
        "$T[][] panel = $T.takeRows($L, $L)",
        JavaTypes.element(plan.elementType()),
        scratch,
        chunks() + 2,
        RowPlan.STEPS * stride);
    code.addStatement("$T sums = panel[$L]", array(), chunks());
    if (plan.isBlocked()) {
      code.addStatement("$T totals = panel[$L]", array(), chunks() + 1);
    }
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    code.beginControlFlow("for (int p = 0; p < $L; p++)", plan.layout().outerCols());
    String between = plan.layout().colsAreInner() ? "1" : extents.k();
    String outer =
        plan.layout().outerCols() == 1 ? "0" : Terms.times("p", extents.k(), extents.ni());
    Walks.emit(
        code,
        "j",
        "col",
        plan.colWalk(),
        col -> {
          code.addStatement(
              "$L(y, $L, panel)",
              names.panel(),
              Terms.plus("yItem", outer, Terms.times(col, between)));
          rows(code, col);
        });
    code.endControlFlow();
    code.endControlFlow();
    return code.addStatement("$T.giveRows(panel)", scratch).build();
  }

  private void rows(CodeBlock.Builder code, String col) {
    boolean inner = plan.layout().rowsAreInner();
    code.beginControlFlow("for (int o = 0; o < $L; o++)", plan.layout().outerRows());
    code.beginControlFlow("for (int i = 0; i < $L; i++)", plan.layout().rows());
    String xOuter =
        plan.layout().outerRows() == 1 ? "0" : Terms.times("o", extents.k(), extents.mi());
    String outOuter =
        plan.layout().outerRows() == 1 ? "0" : Terms.times("o", extents.mi(), extents.outRow());
    String outCols = plan.layout().outerCols() == 1 ? "0" : Terms.times("p", extents.ni());
    code.addStatement(
        "$L(x, $L, panel, sums$L)",
        names.part(),
        Terms.plus("xItem", xOuter, Terms.times("i", inner ? "1" : extents.k())),
        plan.isBlocked() ? ", totals" : "");
    code.addStatement(
        "$T.arraycopy($L, 0, out, $L, $L)",
        System.class,
        plan.isBlocked() ? "totals" : "sums",
        Terms.plus("outItem", outOuter, Terms.times("i", extents.outRow()), outCols, col),
        columns);
    code.endControlFlow();
    code.endControlFlow();
  }

  private MethodSpec copy() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int q = 0; q < $L; q++)", plan.layout().k());
    code.addStatement("$T row = panel[q / $L]", array(), RowPlan.STEPS);
    code.addStatement("int at = q % $L * $L", RowPlan.STEPS, stride);
    if (plan.layout().colsAreInner()) {
      String from = Terms.plus("offset", Terms.times("q", extents.ni()));
      code.addStatement("$T.arraycopy(y, $L, row, at, $L)", System.class, from, columns);
    } else {
      code.beginControlFlow("for (int j = 0; j < $L; j++)", columns);
      code.addStatement("row[at + j] = y[offset + q + j * $L]", extents.k());
      code.endControlFlow();
    }
    return method(names.panel(), "Copies columns, $L rows of them to an array.\n")
        .addParameter(array(), "y")
        .addParameter(TypeName.INT, "offset")
        .addParameter(ArrayTypeName.of(array()), "panel")
        .addCode(code.endControlFlow().build())
        .build();
  }

  private MethodSpec row() {
    CodeBlock.Builder code = CodeBlock.builder();
    MethodSpec.Builder row =
        method(names.part(), "One row of x and the columns that were copied, $L at a time.\n")
            .addParameter(array(), "x")
            .addParameter(TypeName.INT, "xRow")
            .addParameter(ArrayTypeName.of(array()), "panel")
            .addParameter(array(), "sums");
    if (!plan.isBlocked()) {
      fill(code, "sums");
      some(code, "0", CodeBlock.of("$L", plan.wholeSteps()));
      rest(code);
      return row.addCode(code.build()).build();
    }
    int block = SumBlocks.TERMS / RowPlan.STEPS;
    fill(code, "totals");
    code.beginControlFlow("for (int from = 0; from < $L; from += $L)", chunks(), block);
    fill(code, "sums");
    some(code, "from", Terms.min("from + " + block, "" + plan.wholeSteps()));
    if (rest > 0) {
      code.beginControlFlow("if (from + $L >= $L)", block, chunks());
      rest(code);
      code.endControlFlow();
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", columns);
    code.addStatement("totals[j] += sums[j]");
    code.endControlFlow();
    code.endControlFlow();
    return row.addParameter(array(), "totals").addCode(code.build()).build();
  }

  private void some(CodeBlock.Builder code, String from, CodeBlock to) {
    code.beginControlFlow("for (int c = $L; c < $L; c++)", from, to);
    pass(code, "c", RowPlan.STEPS);
    code.endControlFlow();
  }

  private void rest(CodeBlock.Builder code) {
    if (rest > 0) {
      code.add("{\n$>");
      pass(code, Integer.toString(plan.wholeSteps()), rest);
      code.add("$<}\n");
    }
  }

  /** One pass over the columns, which adds {@code steps} products to each sum. */
  private void pass(CodeBlock.Builder code, String chunk, int steps) {
    code.addStatement("$T y = panel[$L]", array(), chunk);
    for (int t = 0; t < steps; t++) {
      String first = Terms.times(chunk, Integer.toString(RowPlan.STEPS), extents.mi());
      String at = Terms.plus("xRow", first, Terms.times(Integer.toString(t), extents.mi()));
      code.addStatement("$L x$L = x[$L]", plan.elementType().keyword(), t, at);
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", columns);
    code.addStatement("$L s = sums[j]", plan.elementType().keyword());
    for (int t = 0; t < steps; t++) {
      String y = "y[" + Terms.plus("j", Integer.toString(t * stride)) + "]";
      code.addStatement("$L", multiplyAdd.statement("s", "x" + t, y));
    }
    code.addStatement("sums[j] = s");
    code.endControlFlow();
  }

  private void fill(CodeBlock.Builder code, String array) {
    code.addStatement("$T.fill($L, 0, $L, 0)", Arrays.class, array, columns);
  }

  private MethodSpec.Builder method(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc, RowPlan.STEPS)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  /** How many arrays hold the rows of y. */
  private int chunks() {
    return plan.wholeSteps() + (rest > 0 ? 1 : 0);
  }

  private TypeName array() {
    return JavaTypes.array(plan.elementType());
  }
}
