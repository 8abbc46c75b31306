package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The methods of a ladder plan for few rows where k is last in both operands: registers of products
 * along k, whose lanes a fixed tree adds, some outputs at a time. Outputs are summed one after
 * another, which reads y in the order of memory.
 *
 * <p>The last elements along k that fill no register are read as the last lanes of one that ends
 * with them. Where k is a few registers long all are written out, and x is kept in registers;
 * measured on a Zen 4 core, JDK 25, GFLOP/s written out and in a loop: (1,20)x(20,30) 25 and 8.5,
 * (1,64)x(64,1000) in the cache 34 and 20.
 */
final class LadderDots {
  private static final int MOST_CHUNKS = 4;
  private static final int MOST_GROUP = 8;

  private final VectorPath path;
  private final LadderPlan plan;
  private final String name;

  LadderDots(VectorPath path, LadderPlan plan) {
    this.path = path;
    this.plan = plan;
    this.name = name(path.names());
  }

  static String name(PathNames names) {
    return names.entry() + "Dots";
  }

  /** Where these methods serve a call. */
  static String condition(LadderPlan plan) {
    long most = (long) SumBlocks.TERMS * SumBlocks.TERMS * plan.leastCols();
    return "mo < %d && k >= %d && k <= %d"
        .formatted(LadderPlan.TRANSPOSING_ROWS, plan.leastCols(), most);
  }

  void add() {
    path.loops(name, plan, "A few rows: each output summed along k.\n", widths());
    for (int bits : plan.widths()) {
      path.field(DryCalls.counters(seen(bits), MOST_CHUNKS + 1));
      path.loops(name + bits, plan, "In registers of " + bits + " bits.\n", forms(bits));
      for (int chunks = 1; chunks <= MOST_CHUNKS; chunks++) {
        path.add(writtenOut(bits, chunks));
      }
      path.add(loop(bits, group(bits)));
      path.add(loop(bits, 1));
    }
  }

  private int group(int bits) {
    return Math.min(MOST_GROUP, plan.lanes(bits));
  }

  private String writtenOutName(int bits, int chunks) {
    return name + bits + "By" + chunks;
  }

  private String loopName(int bits, int group) {
    return name + bits + (group == 1 ? "Single" : "Group");
  }

  /** The widest register of which k fills two. */
  private CodeBlock widths() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Integer> widths = plan.widths();
    for (int bits : widths.subList(0, widths.size() - 1)) {
      code.beginControlFlow("if (k >= $L)", 2 * plan.lanes(bits));
      code.add(LoopMethods.call("", name + bits, plan.extents()));
      code.addStatement("return").endControlFlow();
    }
    int narrowest = widths.get(widths.size() - 1);
    return code.add(LoopMethods.call("", name + narrowest, plan.extents())).build();
  }

  private CodeBlock forms(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    int lanes = plan.lanes(bits);
    int group = group(bits);
    code.beginControlFlow("if (mo == 1 && no >= $L && k <= $L)", group, MOST_CHUNKS * lanes);
    code.addStatement("int chunks = (k + $L) / $L", lanes - 1, lanes);
    code.addStatement("int some = Math.max(1, $L / (no * 2 * chunks))", LadderRungs.OPERATIONS);
    code.beginControlFlow("for (int b = 0; b < batch; b += some)");
    code.add(dispatch(bits, "Math.min(some, batch - b)"));
    code.add(DryCalls.emit(seen(bits), "chunks", dispatch(bits, "0")));
    code.endControlFlow();
    code.addStatement("return").endControlFlow();
    code.addStatement(
        "$T sums = $T.take($L)",
        JavaTypes.array(plan.elementType()),
        JavaTypes.scratch(plan.elementType()),
        group * lanes);
    code.beginControlFlow("if (mo == 1 && no == 1)");
    some(code, "batch", "k", "xOffset", "yOffset", "outOffset", bits);
    code.nextControlFlow("else");
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    code.beginControlFlow("for (int o = 0; o < mo; o++)");
    code.addStatement("int xRow = xOffset + (b * mo + o) * k");
    code.addStatement("int yItem = yOffset + b * no * k");
    code.addStatement("int outRow = outOffset + (b * mo + o) * no");
    some(code, "no", "0", "xRow", "yItem", "outRow", bits);
    code.endControlFlow().endControlFlow().endControlFlow();
    return code.addStatement("$T.give(sums)", JavaTypes.scratch(plan.elementType())).build();
  }

  /** A call of what is written out for so many registers along k. */
  private CodeBlock dispatch(int bits, String items) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (chunks) {\n").indent();
    for (int chunks = 1; chunks <= MOST_CHUNKS; chunks++) {
      code.add(
          "$L -> $L(x, xOffset + b * k, y, yOffset + b * no * k, out, outOffset + b * no, no, k, $L);\n",
          chunks < MOST_CHUNKS ? "case " + chunks : "default",
          writtenOutName(bits, chunks),
          items);
    }
    return code.unindent().add("}\n").build();
  }

  private CodeBlock dry(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int group : new int[] {group(bits), 1}) {
      code.addStatement("$L(x, 0, 0, y, 0, out, 0, 0, k, sums)", loopName(bits, group));
    }
    return code.build();
  }

  private String seen(int bits) {
    return name + bits + "Seen";
  }

  /** Calls for some outputs at a time: whole groups, then the rest one by one. */
  private void some(
      CodeBlock.Builder code,
      String count,
      String xNext,
      String x,
      String y,
      String out,
      int bits) {
    int group = group(bits);
    code.addStatement("int whole = $L - $L % $L", count, count, group);
    code.addStatement(
        "int some = $L * Math.max(1, $L / (k + $L))",
        group,
        LadderRungs.OPERATIONS,
        group * plan.lanes(bits));
    code.beginControlFlow("for (int i = 0; i < whole; i += some)");
    code.addStatement(
        "$L(x, $L, $L, y, $L, out, $L, Math.min(some, whole - i), k, sums)",
        loopName(bits, group),
        Terms.plus(x, Terms.times("i", xNext)),
        xNext,
        y + " + i * k",
        out + " + i");
    code.add(DryCalls.emit(seen(bits), "0", dry(bits)));
    code.endControlFlow();
    code.addStatement(
        "$L(x, $L, $L, y, $L, out, $L, $L - whole, k, sums)",
        loopName(bits, 1),
        Terms.plus(x, Terms.times("whole", xNext)),
        xNext,
        y + " + whole * k",
        out + " + whole",
        count);
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
    return oneRow
        ? builder.addParameter(TypeName.INT, "items")
        : builder.addParameter(array, "sums");
  }

  /** One row of x, held in registers, and all rows of y, for some items. */
  private MethodSpec writtenOut(int bits, int chunks) {
    CodeBlock.Builder code = CodeBlock.builder();
    VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
    int lanes = plan.lanes(bits);
    int group = group(bits);
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
    code.addStatement("int y0 = yRows + first * k");
    ReadOrder order = new ReadOrder(vectors, plan.elementType());
    for (int g = 0; g < group; g++) {
      if (g > 0) {
        code.addStatement("int y$L = y$L + k", g, g - 1);
      }
      String last = "y%d + k - %d".formatted(g, lanes);
      String sum = "s" + g;
      vectors.declare(sum, vectors.maskedProduct("xLast", vectors.load("y", last), "counted"));
      for (int c = 0; c < chunks - 1; c++) {
        String loaded = "y" + g + "_" + c;
        vectors.declare(loaded, vectors.load("y", Terms.plus("y" + g, "" + c * lanes)));
        vectors.multiplyAdd(sum, vectors.exact("x" + c), loaded);
      }
      order.read(lanes * chunks, sum, Terms.plus("at", "" + g));
    }
    List<String> sums = IntStream.range(0, group).mapToObj(g -> "s" + g).toList();
    LaneTree.store(code, vectors, sums, "at");
    code.endControlFlow().endControlFlow();
    return signature(writtenOutName(bits, chunks), true)
        .addJavadoc("One row, k of $L registers.\n", chunks)
        .addCode(code.build())
        .build();
  }

  /** Rows of x that lie {@code xNext} apart, each with its row of y. */
  private MethodSpec loop(int bits, int group) {
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
      for (int g = 0; g < group; g++) {
        vectors.declare("t" + g, vectors.load("sums", "" + g * lanes));
      }
    }
    List<String> sums =
        group == 1 ? List.of("t") : IntStream.range(0, group).mapToObj(g -> "t" + g).toList();
    LaneTree.store(code, vectors, sums, "at");
    code.endControlFlow();
    return signature(loopName(bits, group), false)
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
