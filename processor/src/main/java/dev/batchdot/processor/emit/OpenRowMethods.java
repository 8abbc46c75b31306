package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.processor.plan.OpenRowPlan;
import dev.batchdot.processor.plan.RowPlan;
import dev.batchdot.spi.Panels;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The methods of an open row plan: the loop nest, which copies columns of y; the one that copies;
 * and the one that contracts a row of x with them, by the passes that {@link RowMethods} shows.
 */
final class OpenRowMethods {
  private final TypeSpec.Builder type;
  private final OpenRowPlan plan;
  private final PathNames names;
  private final MultiplyAdd multiplyAdd;
  private final ExtentNames extents;
  private final Map<String, Object> terms = new LinkedHashMap<>();

  /** Adds to {@code type} methods of these names. */
  OpenRowMethods(
      TypeSpec.Builder type, OpenRowPlan plan, PathNames names, MultiplyAdd multiplyAdd) {
    this.type = type;
    this.plan = plan;
    this.names = names;
    this.multiplyAdd = multiplyAdd;
    this.extents = ExtentNames.of(plan.extents());
    boolean innerRows = plan.layout().rowsAreInner();
    boolean innerCols = plan.layout().colsAreInner();
    terms.put("element", JavaTypes.element(plan.elementType()));
    terms.put("scratch", JavaTypes.scratch(plan.elementType()));
    terms.put("panels", Panels.class);
    terms.put("math", Math.class);
    terms.put("system", System.class);
    terms.put("chunks", OpenRowPlan.ARRAYS);
    terms.put("stride", OpenRowPlan.STRIDE);
    terms.put("chunk", RowPlan.STEPS * OpenRowPlan.STRIDE);
    terms.put("count", count());
    terms.put("rows", innerRows ? extents.mi() : extents.mo());
    terms.put("outerRows", innerRows ? extents.mo() : "1");
    terms.put("cols", innerCols ? extents.ni() : extents.no());
    terms.put("outerCols", innerCols ? extents.no() : "1");
    terms.put("yStart", innerCols ? "yItem + (p * k + from) * ni + col" : "yItem + col * k + from");
    terms.put("yStride", innerCols ? extents.ni() : "k");
    terms.put("xRow", innerRows ? "xItem + (o * k + from) * mi + i" : "xItem + i * k + from");
    terms.put("xStride", innerRows ? extents.mi() : "1");
    terms.put("row", innerRows ? "o * mi + i" : "i");
    terms.put("outRow", extents.outRow());
    terms.put("outCols", innerCols ? "p * ni + col" : "col");
    terms.put("pack", names.panel());
    terms.put("width", width(innerCols ? extents.ni() : extents.no()));
    terms.put("rowOfWidth", rowOfWidth(innerRows ? extents.mi() : "1"));
  }

  /** The most steps of a pass that what is left fills: all, half of them, and so on. */
  private static String count() {
    StringBuilder count = new StringBuilder();
    for (int steps = RowPlan.STEPS; steps > 1; steps /= 2) {
      count.append("left >= ").append(steps).append(" ? ").append(steps).append(" : ");
    }
    return count.append(1).toString();
  }

  /** The narrowest panel that holds what is left, where there are so many columns in all. */
  private static String width(String cols) {
    List<Integer> widths = OpenRowPlan.WIDTHS;
    StringBuilder width = new StringBuilder();
    for (int at = widths.size() - 1; at > 0; at--) {
      int wider = widths.get(at - 1);
      width.append("left <= %1$s || %2$s < %3$s ? %1$s : ".formatted(widths.get(at), cols, wider));
    }
    return width.append(widths.get(0)).toString();
  }

  private String rowOfWidth(String xStride) {
    List<Integer> widths = OpenRowPlan.WIDTHS;
    StringBuilder cases = new StringBuilder();
    for (int width : widths) {
      boolean last = width == widths.get(widths.size() - 1);
      cases.append(last ? "default" : "case " + width);
      cases.append(" -> ").append(names.part()).append(width);
      cases.append("(x, xRow, ").append(xStride).append(", panel, sums, steps);");
      cases.append(last ? "" : "\n");
    }
    return cases.toString();
  }

  /** Adds them all. */
  void add(String entry, String javadoc) {
    type.addMethod(LoopMethods.loops(entry, plan, javadoc, loops()));
    type.addMethod(copy());
    OpenRowPlan.WIDTHS.forEach(width -> type.addMethod(row(width)));
  }

  private CodeBlock loops() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        $element:T[][] panel = $scratch:T.takeRows($chunks:L + 1, $chunk:L);
        $element:T[] sums = panel[$chunks:L];
        int block = $panels:T.block(k);
        """,
        terms);
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    code.addNamed(
        """
        for (int p = 0; p < $outerCols:L; p++) {
          for (int from = 0; from < k; from += block) {
            int steps = $math:T.min(block, k - from);
            int width;
            for (int j = 0; j < $cols:L; j += width) {
              int left = $cols:L - j;
              width = $width:L;
              int col = $math:T.min(j, $cols:L - width);
              $pack:L(y, $yStart:L, $yStride:L, panel, width, steps);
              for (int o = 0; o < $outerRows:L; o++) {
                for (int i = 0; i < $rows:L; i++) {
                  int xRow = $xRow:L;
                  switch (width) {
                    $rowOfWidth:L
                  }
                  int at = outItem + ($row:L) * $outRow:L + $outCols:L;
                  if (from == 0) {
                    $system:T.arraycopy(sums, 0, out, at, width);
                  } else {
                    // Not to columns that the panel before has had.
                    for (int c = j - col; c < width; c++) {
                      out[at + c] += sums[c];
                    }
                  }
                }
              }
            }
          }
        }
        """,
        terms);
    code.endControlFlow();
    return code.addNamed("$scratch:T.giveRows(panel);\n", terms).build();
  }

  private MethodSpec copy() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int chunk = 0;
        for (int q = 0; q < steps; ) {
          int left = steps - q;
          int count = $count:L;
          $element:T[] row = panel[chunk++];
          for (int t = 0; t < count; t++, q++) {
        """,
        terms);
    code.addNamed(
        plan.layout().colsAreInner()
            ? "    $system:T.arraycopy(y, offset + q * stride, row, t * $stride:L, width);\n"
            : """
                  for (int j = 0; j < width; j++) {
                    row[t * $stride:L + j] = y[offset + q + j * stride];
                  }
              """,
        terms);
    code.add("  }\n}\n");
    return method(names.panel(), "Copies columns, the rows of each pass to an array.\n")
        .addParameter(array(), "y")
        .addParameter(TypeName.INT, "offset")
        .addParameter(TypeName.INT, "stride")
        .addParameter(ArrayTypeName.of(array()), "panel")
        .addParameter(TypeName.INT, "width")
        .addParameter(TypeName.INT, "steps")
        .addCode(code.build())
        .build();
  }

  private MethodSpec row(int width) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T.fill(sums, 0, $L, 0)", Arrays.class, width);
    code.addStatement("int chunk = 0");
    code.addStatement("int q = 0");
    code.beginControlFlow("for (; q <= steps - $1L; q += $1L)", RowPlan.STEPS);
    pass(code, RowPlan.STEPS, width);
    code.endControlFlow();
    for (int steps = RowPlan.STEPS / 2; steps >= 1; steps /= 2) {
      code.beginControlFlow("if (q <= steps - $L)", steps);
      pass(code, steps, width);
      if (steps > 1) {
        code.addStatement("q += $L", steps);
      }
      code.endControlFlow();
    }
    return method(names.part() + width, "One row of x and the columns that were copied.\n")
        .addParameter(array(), "x")
        .addParameter(TypeName.INT, "xRow")
        .addParameter(TypeName.INT, "xStride")
        .addParameter(ArrayTypeName.of(array()), "panel")
        .addParameter(array(), "sums")
        .addParameter(TypeName.INT, "steps")
        .addCode(code.build())
        .build();
  }

  /** One pass over the columns, which adds {@code steps} products to each sum. */
  private void pass(CodeBlock.Builder code, int steps, int width) {
    String keyword = plan.elementType().keyword();
    code.addStatement("$T y = panel[chunk++]", array());
    for (int t = 0; t < steps; t++) {
      String step = t == 0 ? "q" : "(q + " + t + ")";
      code.addStatement("$L x$L = x[xRow + $L * xStride]", keyword, t, step);
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", width);
    code.addStatement("$L s = sums[j]", keyword);
    for (int t = 0; t < steps; t++) {
      String y = "y[" + Terms.plus("j", Integer.toString(t * OpenRowPlan.STRIDE)) + "]";
      code.addStatement("$L", multiplyAdd.statement("s", "x" + t, y));
    }
    code.addStatement("sums[j] = s");
    code.endControlFlow();
  }

  private static MethodSpec.Builder method(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(javadoc)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  private TypeName array() {
    return JavaTypes.array(plan.elementType());
  }
}
