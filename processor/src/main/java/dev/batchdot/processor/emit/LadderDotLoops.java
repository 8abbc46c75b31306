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
  MethodSpec writtenOut(String name, int bits, int chunks, boolean byTurns) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("items == 0"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    int group = plan.group(bits);
    int loops = groups(code, vectors, bits, chunks, byTurns);
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
    end(code, loops);
    return signature(name, true)
        .addJavadoc("One row, k of $L registers.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /**
   * The same, output by output, where items are large by turns from places that lie far apart; the
   * lanes of a group of outputs of each place are added at a time.
   */
  MethodSpec oneByOne(String name, int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("items == 0"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    int group = plan.group(bits);
    int turn = group * plan.places();
    vectors.declareMaskFrom("counted", lanes * chunks + " - k");
    code.addStatement(
        "int apart = count * k >= $L ? (count + $L) / $L * $L : count",
        plan.wideItem(),
        turn - 1,
        turn,
        group);
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    row(code, vectors, lanes, chunks);
    code.beginControlFlow("for (int first = 0; first < apart; first += $L)", group);
    code.beginControlFlow("for (int g = 0; g < $L; g++)", group);
    code.addStatement("int slot = g * $L", lanes);
    code.beginControlFlow("for (int i = first; i < count; i += apart)");
    code.addStatement("int yRow = yRows + ($T.min(i, count - $L) + g) * k", Math.class, group);
    output(vectors, bits, chunks, "s", "yRow");
    vectors.store("s", "sums", "slot");
    code.addStatement("slot += $L", group * lanes);
    code.endControlFlow().endControlFlow();
    code.addStatement("int slot = 0");
    code.beginControlFlow("for (int i = first; i < count; i += apart)");
    code.addStatement("int at = outRow + $T.min(i, count - $L)", Math.class, group);
    addGroup(code, vectors, bits, "slot");
    code.addStatement("slot += $L", group * lanes);
    end(code, 3);
    return withSums(signature(name, true))
        .addJavadoc("One row, k of $L registers, output by output.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /** Begins an item, with the row of x in registers. */
  private static void row(CodeBlock.Builder code, VectorWriter vectors, int lanes, int chunks) {
    code.addStatement("int xRow = xItem + b * k");
    code.addStatement("int yRows = yItem + b * count * k");
    code.addStatement("int outRow = outItem + b * count");
    for (int c = 0; c < chunks - 1; c++) {
      vectors.declare("x" + c, vectors.load("x", Terms.plus("xRow", "" + c * lanes)));
    }
    vectors.declare("xLast", vectors.load("x", "xRow + k - " + lanes));
  }

  /**
   * Opens the loops over items and groups of outputs, with the row of x in registers.
   *
   * @param byTurns whether groups follow each other that are far apart: of columns where items are
   *     large, else of items
   * @return how many loops
   */
  private int groups(
      CodeBlock.Builder code, VectorWriter vectors, int bits, int chunks, boolean byTurns) {
    int lanes = plan.lanes(bits);
    int group = plan.group(bits);
    vectors.declareMaskFrom("counted", lanes * chunks + " - k");
    if (byTurns) {
      int places = plan.places();
      code.addStatement("boolean wide = count * k >= $L", plan.wideItem());
      code.addStatement("int itemsApart = wide ? items : (items + $L) / $L", places - 1, places);
      code.addStatement(
          "int colsApart = wide ? (count + $1L) / $2L * $3L : count",
          places * group - 1,
          places * group,
          group);
      code.beginControlFlow("for (int b0 = 0; b0 < itemsApart; b0++)");
      code.beginControlFlow("for (int i0 = 0; i0 < colsApart; i0 += $L)", group);
      code.beginControlFlow("for (int b = b0; b < items; b += itemsApart)");
    } else {
      code.beginControlFlow("for (int b = 0; b < items; b++)");
    }
    row(code, vectors, lanes, chunks);
    if (byTurns) {
      code.beginControlFlow("for (int i = i0; i < count; i += colsApart)");
    } else {
      code.beginControlFlow("for (int i = 0; i < count; i += $L)", group);
    }
    code.addStatement("int first = $T.min(i, count - $L)", Math.class, group);
    code.addStatement("int at = outRow + first");
    return byTurns ? 4 : 2;
  }

  private static void end(CodeBlock.Builder code, int loops) {
    for (int loop = 0; loop < loops; loop++) {
      code.endControlFlow();
    }
  }

  /** Declares a register of sums of the products with the row of y that begins at {@code row}. */
  private void output(VectorWriter vectors, int bits, int chunks, String sum, String row) {
    int lanes = plan.lanes(bits);
    String last = "%s + k - %s".formatted(row, lanes);
    vectors.declare(sum, vectors.maskedProduct("xLast", vectors.load("y", last), "counted"));
    for (int c = 0; c < chunks - 1; c++) {
      String loaded = row + "_" + c;
      vectors.declare(loaded, vectors.load("y", Terms.plus(row, "" + c * lanes)));
      vectors.multiplyAdd(sum, vectors.exact("x" + c), loaded);
    }
  }

  /** Adds the lanes of a group of registers that wait in {@code sums}. */
  private void addGroup(CodeBlock.Builder code, VectorWriter vectors, int bits, String slot) {
    int lanes = plan.lanes(bits);
    List<String> sums = IntStream.range(0, plan.group(bits)).mapToObj(g -> "t" + g).toList();
    for (int g = 0; g < sums.size(); g++) {
      vectors.declare(sums.get(g), vectors.load("sums", Terms.plus(slot, "" + g * lanes)));
    }
    LaneTree.store(code, vectors, sums, "at");
  }

  /** Rows of x that lie {@code xNext} apart, each with its row of y. */
  MethodSpec loop(String name, int bits, int group) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("count == 0"));
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
      addGroup(code, vectors, bits, "0");
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
    code.addStatement("int to = $T.min(from + $L, whole)", Math.class, block);
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
