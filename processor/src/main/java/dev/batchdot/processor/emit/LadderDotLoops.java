package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.LadderDotsPlan;
import java.util.List;
import java.util.function.IntFunction;
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

  private MethodSpec.Builder signature(String method) {
    TypeName array = JavaTypes.array(plan.elementType());
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "x")
        .addParameter(TypeName.INT, "xItem")
        .addParameter(array, "y")
        .addParameter(TypeName.INT, "yItem")
        .addParameter(array, "out")
        .addParameter(TypeName.INT, "outItem")
        .addParameter(TypeName.INT, "count")
        .addParameter(TypeName.INT, "k");
  }

  /** One row of x, held in registers, and all rows of y, for some items. */
  MethodSpec oneRow(String name, int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("items == 0"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    vectors.declareMaskFrom("counted", plan.lanes(bits) * chunks + " - k");
    int group = plan.group(bits, chunks);
    boolean byTurns = plan.places() > 1;
    if (byTurns) {
      turns(code, group);
    } else {
      code.beginControlFlow("for (int b = 0; b < items; b++)");
    }
    code.addStatement("int x0 = xItem + b * k");
    code.addStatement("int yRows = yItem + b * count * k");
    code.addStatement("int outRow = outItem + b * count");
    Row x = new Row(vectors, plan.lanes(bits), chunks, "x", 0);
    x.hold();
    code.beginControlFlow(
        byTurns
            ? "for (int i = i0; i < count; i += colsApart)"
            : "for (int i = 0; i < count; i += " + group + ")");
    code.addStatement("int first = $T.min(i, count - $L)", Math.class, group);
    code.addStatement("int y0 = yRows + first * k");
    code.addStatement("int at = outRow + first");
    group(code, vectors, group, g -> x);
    code.endControlFlow().endControlFlow();
    if (byTurns) {
      code.endControlFlow().endControlFlow();
    }
    MethodSpec.Builder method = signature(name).addParameter(TypeName.INT, "items");
    if (byTurns) {
      method.addParameter(TypeName.BOOLEAN, "far");
    }
    return method.addJavadoc("One row, k of $L registers.\n", chunks).addCode(code.build()).build();
  }

  /**
   * Loops over items and groups of columns, in order or, where y is far, so that those follow each
   * other that are far apart: groups of one item where items are large, else of several items.
   */
  private void turns(CodeBlock.Builder code, int group) {
    int places = plan.places();
    code.addStatement("boolean wide = count * k >= $L", plan.wideItem());
    code.addStatement(
        "int itemsApart = far && !wide ? (items + $L) / $L : items", places - 1, places);
    code.addStatement(
        "int colsApart = !far ? $1L : wide ? (count + $2L) / $3L * $1L : count",
        group,
        places * group - 1,
        places * group);
    code.beginControlFlow("for (int b0 = 0; b0 < itemsApart; b0++)");
    code.beginControlFlow("for (int i0 = 0; i0 < colsApart; i0 += $L)", group);
    code.beginControlFlow("for (int b = b0; b < items; b += itemsApart)");
  }

  /** Items of one output. */
  MethodSpec oneOutput(String name, int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("items == 0"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    vectors.declareMaskFrom("counted", plan.lanes(bits) * chunks + " - k");
    int group = plan.groupInStep(bits);
    code.beginControlFlow("for (int i = 0; i < items; i += $L)", group);
    code.addStatement("int first = $T.min(i, items - $L)", Math.class, group);
    code.addStatement("int x0 = xItem + first * k");
    code.addStatement("int y0 = yItem + first * k");
    code.addStatement("int at = outItem + first");
    group(
        code,
        vectors,
        group,
        g -> {
          Row x = new Row(vectors, plan.lanes(bits), chunks, "x", g);
          x.follow(code);
          IntStream.range(0, chunks).forEach(x::load);
          return x;
        });
    code.endControlFlow();
    return signature(name)
        .addParameter(TypeName.INT, "items")
        .addJavadoc("Items of one output, k of $L registers.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /** Outputs one after another, each with its row of x, which reads y in the order of memory. */
  private void group(
      CodeBlock.Builder code, VectorWriter vectors, int group, IntFunction<Row> rowOfX) {
    ReadOrder order = new ReadOrder(vectors, plan.elementType());
    for (int g = 0; g < group; g++) {
      Row x = rowOfX.apply(g);
      Row y = new Row(vectors, x.lanes(), x.chunks(), "y", g);
      y.follow(code);
      String sum = "s" + g;
      vectors.declare(sum, vectors.zero());
      for (int c = 0; c < x.chunks(); c++) {
        y.load(c);
        vectors.multiplyAdd(sum, x.register(c), y.register(c));
      }
      order.read(x.lanes() * x.chunks(), sum, Terms.plus("at", "" + g));
    }
    LaneTree.store(code, vectors, numbered("s", group), "at");
  }

  /** A row of an operand in registers; of the last the lanes that are not {@code counted} are 0. */
  private record Row(VectorWriter vectors, int lanes, int chunks, String operand, int number) {
    String register(int chunk) {
      return "%s%s_%s".formatted(operand, number, chunk);
    }

    /** Declares where the row begins, behind the one before. */
    void follow(CodeBlock.Builder code) {
      if (number > 0) {
        code.addStatement("int $1L$2L = $1L$3L + k", operand, number, number - 1);
      }
    }

    void load(int chunk) {
      vectors.declare(
          register(chunk), isLast(chunk) ? last() : vectors.load(operand, index(chunk)));
    }

    /** Loads all, for many multiply-adds. */
    void hold() {
      for (int c = 0; c < chunks; c++) {
        vectors.declare(register(c), isLast(c) ? last() : vectors.loadApart(operand, index(c)));
      }
    }

    private boolean isLast(int chunk) {
      return chunk == chunks - 1;
    }

    private CodeBlock last() {
      return vectors.loadMasked(operand, operand + number + " + k - " + lanes, "counted");
    }

    private String index(int chunk) {
      return Terms.plus(operand + number, Integer.toString(chunk * lanes));
    }
  }

  /** Rows of x that lie {@code xNext} apart, each with its row of y; a group at a time. */
  MethodSpec loop(String name, int bits, int group) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("count == 0"));
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    code.addStatement("int whole = k - k % $L", lanes);
    vectors.declareMaskFrom("counted", lanes + " - (k - whole)");
    code.beginControlFlow("for (int i = 0; i < count; $L)", group == 1 ? "i++" : "i += " + group);
    code.addStatement("int at = outItem + i");
    for (int g = 0; g < group; g++) {
      code.addStatement("int x$1L = xItem + (i + $1L) * xNext", g);
      code.addStatement("int y$1L = yItem + (i + $1L) * k", g);
    }
    outputs(code, vectors, lanes, group);
    LaneTree.store(code, vectors, numbered("t", group), "at");
    code.endControlFlow();
    return signature(name)
        .addParameter(TypeName.INT, "xNext")
        .addJavadoc("Outputs by $L.\n", group)
        .addCode(code.build())
        .build();
  }

  private static void outputs(CodeBlock.Builder code, VectorWriter vectors, int lanes, int group) {
    int block = SumBlocks.TERMS * lanes;
    declareZeros(vectors, "t", group);
    code.beginControlFlow("for (int from = 0; from < whole; from += $L)", block);
    code.addStatement("int to = $T.min(from + $L, whole)", Math.class, block);
    declareZeros(vectors, "s", group);
    code.beginControlFlow("for (int q = from; q < to; q += $L)", lanes);
    for (int g = 0; g < group; g++) {
      vectors.declare("xq" + g, vectors.load("x", "x" + g + " + q"));
      vectors.declare("yq" + g, vectors.load("y", "y" + g + " + q"));
      vectors.multiplyAdd("s" + g, "xq" + g, "yq" + g);
    }
    code.endControlFlow();
    for (int g = 0; g < group; g++) {
      vectors.add("t" + g, "s" + g);
    }
    code.endControlFlow();
    code.beginControlFlow("if (whole < k)");
    String last = "%s%s + k - " + lanes;
    for (int g = 0; g < group; g++) {
      vectors.declare("xLast" + g, vectors.load("x", last.formatted("x", g)));
      CodeBlock y = vectors.load("y", last.formatted("y", g));
      vectors.declare("rest" + g, vectors.maskedProduct("xLast" + g, y, "counted"));
      vectors.add("t" + g, "rest" + g);
    }
    code.endControlFlow();
  }

  private static void declareZeros(VectorWriter vectors, String name, int count) {
    numbered(name, count).forEach(sum -> vectors.declare(sum, vectors.zero()));
  }

  private static List<String> numbered(String name, int count) {
    return IntStream.range(0, count).mapToObj(g -> name + g).toList();
  }
}
