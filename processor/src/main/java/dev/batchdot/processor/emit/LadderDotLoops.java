package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.LadderDotsPlan;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The methods of registers along k that hold the loops. The last elements along k that fill no
 * register are read as the last lanes of one that ends with them.
 */
final class LadderDotLoops {
  private final VectorPath path;
  private final LadderDotsPlan plan;

  LadderDotLoops(VectorPath path, LadderDotsPlan plan) {
    this.path = path;
    this.plan = plan;
  }

  private MethodSpec.Builder signature(String method, boolean oneRow) {
    TypeName array = JavaTypes.array(plan.elementType());
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array, "x")
            .addParameter(TypeName.INT, "xItem");
    if (!oneRow) {
      builder.addParameter(TypeName.INT, "xNext");
    }
    builder
        .addParameter(array, "y")
        .addParameter(TypeName.INT, "yItem")
        .addParameter(array, "out")
        .addParameter(TypeName.INT, "outItem")
        .addParameter(TypeName.INT, "count")
        .addParameter(TypeName.INT, "k");
    return oneRow ? builder.addParameter(TypeName.INT, "items") : builder;
  }

  private MethodSpec.Builder withSums(MethodSpec.Builder method) {
    return method.addParameter(JavaTypes.array(plan.elementType()), "sums");
  }

  /** One row of x, held in registers, and all rows of y, for some items. */
  MethodSpec writtenOut(String name, int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder();
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    int group = plan.group(bits);
    groups(code, vectors, bits, chunks);
    code.addStatement("int y0 = yRows + first * k");
    ReadOrder order = new ReadOrder(vectors, plan.elementType());
    for (int g = 0; g < group; g++) {
      if (g > 0) {
        code.addStatement("int y$L = y$L + k", g, g - 1);
      }
      String sum = "s" + g;
      output(vectors, bits, chunks, sum, "y" + g);
      order.read(lanes * chunks, sum, Terms.plus("at", "" + g));
    }
    List<String> sums = IntStream.range(0, group).mapToObj(g -> "s" + g).toList();
    LaneTree.store(code, vectors, sums, "at");
    code.endControlFlow().endControlFlow();
    return signature(name, true)
        .addJavadoc("One row, k of $L registers.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /** The same, output by output. */
  MethodSpec oneAtATime(String name, int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder();
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    groups(code, vectors, bits, chunks);
    code.beginControlFlow("for (int g = 0; g < $L; g++)", plan.group(bits));
    code.addStatement("int yRow = yRows + (first + g) * k");
    output(vectors, bits, chunks, "s", "yRow");
    vectors.store("s", "sums", "g * " + plan.lanes(bits));
    code.endControlFlow();
    addGroup(code, vectors, bits);
    code.endControlFlow().endControlFlow();
    return withSums(signature(name, true))
        .addJavadoc("One row, k of $L registers, output by output.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /** Opens the loops over items and groups of outputs, with the row of x in registers. */
  private void groups(CodeBlock.Builder code, VectorWriter vectors, int bits, int chunks) {
    int lanes = plan.lanes(bits);
    int group = plan.group(bits);
    vectors.declareMaskFrom("counted", lanes * chunks + " - k");
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int xRow = xItem + b * k");
    code.addStatement("int yRows = yItem + b * count * k");
    code.addStatement("int outRow = outItem + b * count");
    for (int c = 0; c < chunks - 1; c++) {
      vectors.declare("x" + c, vectors.load("x", Terms.plus("xRow", "" + c * lanes)));
    }
    vectors.declare("xLast", vectors.load("x", "xRow + k - " + lanes));
    code.beginControlFlow("for (int i = 0; i < count; i += $L)", group);
    code.addStatement("int first = Math.min(i, count - $L)", group);
    code.addStatement("int at = outRow + first");
  }

  /** Declares a register of sums of the products with the row of y that begins at {@code row}. */
  private void output(VectorWriter vectors, int bits, int chunks, String sum, String row) {
    int lanes = plan.lanes(bits);
    String last = "%s + k - %d".formatted(row, lanes);
    vectors.declare(sum, vectors.maskedProduct("xLast", vectors.load("y", last), "counted"));
    for (int c = 0; c < chunks - 1; c++) {
      String loaded = row + "_" + c;
      vectors.declare(loaded, vectors.load("y", Terms.plus(row, "" + c * lanes)));
      vectors.multiplyAdd(sum, vectors.exact("x" + c), loaded);
    }
  }

  /** Adds the lanes of a group of registers that wait in {@code sums}. */
  private void addGroup(CodeBlock.Builder code, VectorWriter vectors, int bits) {
    int lanes = plan.lanes(bits);
    List<String> sums = IntStream.range(0, plan.group(bits)).mapToObj(g -> "t" + g).toList();
    for (int g = 0; g < sums.size(); g++) {
      vectors.declare(sums.get(g), vectors.load("sums", "" + g * lanes));
    }
    LaneTree.store(code, vectors, sums, "at");
  }

  /** Rows of x that lie {@code xNext} apart, each with its row of y. */
  MethodSpec loop(String name, int bits, int group) {
    CodeBlock.Builder code = CodeBlock.builder();
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    code.addStatement("int whole = k - k % $L", lanes);
    vectors.declareMaskFrom("counted", lanes + " - (k - whole)");
    code.beginControlFlow("for (int i = 0; i < count; $L)", group == 1 ? "i++" : "i += " + group);
    code.addStatement("int at = outItem + i");
    if (group > 1) {
      code.beginControlFlow("for (int g = 0; g < $L; g++)", group);
    }
    String row = group > 1 ? "(i + g)" : "i";
    code.addStatement("int xRow = xItem + $L * xNext", row);
    code.addStatement("int yRow = yItem + $L * k", row);
    output(code, vectors, lanes);
    if (group > 1) {
      vectors.store("t", "sums", "g * " + lanes);
      code.endControlFlow();
      addGroup(code, vectors, bits);
    } else {
      LaneTree.store(code, vectors, List.of("t"), "at");
    }
    code.endControlFlow();
    return withSums(signature(name, false))
        .addJavadoc("Outputs by $L.\n", group)
        .addCode(code.build())
        .build();
  }

  private static void output(CodeBlock.Builder code, VectorWriter vectors, int lanes) {
    int block = SumBlocks.TERMS * lanes;
    vectors.declare("t", vectors.zero());
    code.beginControlFlow("for (int from = 0; from < whole; from += $L)", block);
    code.addStatement("int to = Math.min(from + $L, whole)", block);
    vectors.declare("s", vectors.zero());
    code.beginControlFlow("for (int q = from; q < to; q += $L)", lanes);
    vectors.declare("xq", vectors.load("x", "xRow + q"));
    vectors.declare("yq", vectors.load("y", "yRow + q"));
    vectors.multiplyAdd("s", "xq", "yq");
    code.endControlFlow();
    vectors.add("t", "s");
    code.endControlFlow();
    code.beginControlFlow("if (whole < k)");
    vectors.declare("xLast", vectors.load("x", "xRow + k - " + lanes));
    vectors.declare(
        "rest",
        vectors.maskedProduct("xLast", vectors.load("y", "yRow + k - " + lanes), "counted"));
    vectors.add("t", "rest");
    code.endControlFlow();
  }
}
