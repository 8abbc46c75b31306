package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderDotsPlan;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.List;

/**
 * The form of a ladder plan for few rows where k is last in both operands: picks a width of
 * registers by k, and hands some outputs at a time to {@link LadderDotLoops}.
 */
final class LadderDots {
  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderDotsPlan dots;
  private final String name;
  private final LadderDotLoops loops;

  LadderDots(VectorPath path, LadderPlan plan, LadderDotsPlan dots) {
    this.path = path;
    this.plan = plan;
    this.dots = dots;
    this.name = name(path.names());
    this.loops = new LadderDotLoops(path, dots);
  }

  static String name(PathNames names) {
    return names.entry() + "Dots";
  }

  /** Where these methods serve a call. */
  static String condition(LadderDotsPlan dots) {
    return "mo < %d && k >= %d && k <= %d"
        .formatted(LadderDotsPlan.ROWS, dots.leastTerms(), dots.mostTerms());
  }

  void add() {
    path.loops(name, plan, "A few rows: each output summed along k.\n", widths());
    for (int bits : dots.widths()) {
      path.field(DryCalls.counters(seen(bits), dots.writtenOutForOne() + 1));
      path.loops(name + bits, plan, "In registers of " + bits + " bits.\n", forms(bits));
      for (int chunks = 1; chunks <= dots.writtenOut(); chunks++) {
        path.add(loops.writtenOut(writtenOutName(bits, chunks), bits, chunks));
      }
      for (int chunks = dots.writtenOut() + 1; chunks <= dots.writtenOutForOne(); chunks++) {
        path.add(loops.oneAtATime(writtenOutName(bits, chunks), bits, chunks));
      }
      path.add(loops.loop(loopName(bits, group(bits)), bits, group(bits)));
      path.add(loops.loop(loopName(bits, 1), bits, 1));
    }
  }

  private int group(int bits) {
    return dots.group(bits);
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
    List<Integer> widths = dots.widths();
    for (int bits : widths.subList(0, widths.size() - 1)) {
      code.beginControlFlow("if (k >= $L)", 2 * dots.lanes(bits));
      code.add(LoopMethods.call("", name + bits, plan.extents()));
      code.addStatement("return").endControlFlow();
    }
    int narrowest = widths.get(widths.size() - 1);
    return code.add(LoopMethods.call("", name + narrowest, plan.extents())).build();
  }

  private CodeBlock forms(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    int lanes = dots.lanes(bits);
    int group = group(bits);
    code.beginControlFlow("if (mo == 1 && no >= $L && k <= $L)", group, dots.writtenOut() * lanes);
    writtenOut(code, bits, 1, dots.writtenOut(), "");
    code.addStatement("return").endControlFlow();
    code.addStatement(
        "$T sums = $T.take($L)",
        JavaTypes.array(plan.elementType()),
        JavaTypes.scratch(plan.elementType()),
        group * lanes);
    int most = dots.writtenOutForOne();
    if (most > dots.writtenOut()) {
      code.beginControlFlow("if (mo == 1 && no >= $L && k <= $L)", group, most * lanes);
      writtenOut(code, bits, dots.writtenOut() + 1, most, ", sums");
      code.nextControlFlow("else if (mo == 1 && no == 1)");
    } else {
      code.beginControlFlow("if (mo == 1 && no == 1)");
    }
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

  /** Some items to a call of what is written out for {@code from} to {@code to} registers. */
  private void writtenOut(CodeBlock.Builder code, int bits, int from, int to, String sums) {
    int lanes = dots.lanes(bits);
    code.addStatement("int chunks = (k + $L) / $L", lanes - 1, lanes);
    code.addStatement("int some = Math.max(1, $L / (no * 2 * chunks))", LadderRungs.OPERATIONS);
    code.beginControlFlow("for (int b = 0; b < batch; b += some)");
    code.add(dispatch(bits, from, to, "Math.min(some, batch - b)" + sums));
    code.add(DryCalls.emit(seen(bits), "chunks", dispatch(bits, from, to, "0" + sums)));
    code.endControlFlow();
  }

  private CodeBlock dispatch(int bits, int from, int to, String items) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (chunks) {\n").indent();
    for (int chunks = from; chunks <= to; chunks++) {
      code.add(
          "$L -> $L(x, xOffset + b * k, y, yOffset + b * no * k, out, outOffset + b * no, no, k, $L);\n",
          chunks < to ? "case " + chunks : "default",
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
        group * dots.lanes(bits));
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
}
