package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.LadderDotsPlan;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.List;

/**
 * The form of a ladder plan for few rows or columns where k is last in both operands: picks a width
 * of registers by k, and hands some outputs at a time to {@link LadderDotLoops}.
 */
final class LadderDots {
  /** How the outputs of one row follow each other where k is written out. */
  private enum Form {
    /** Groups of outputs in the order of memory. */
    IN_ORDER,
    /** Groups of outputs from places that lie far apart. */
    BY_TURNS,
    /** Single outputs, of large items from places that lie far apart; for longer k. */
    ONE_BY_ONE
  }

  /** A call of what is written out gets a part of the work until it is compiled. */
  private static final int COLD = 16;

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

  void add() {
    path.loops(name, plan, "A few rows or columns: each output summed along k.\n", widths());
    for (int bits : dots.widths()) {
      path.field(DryCalls.counters(seen(bits), 2 * dots.writtenOutForOne() + 1));
      path.loops(name + bits, plan, "In registers of " + bits + " bits.\n", forms(bits));
      for (Form form : Form.values()) {
        writtenOut(form, bits);
      }
      path.add(loops.loop(loopName(bits, dots.group(bits)), bits, dots.group(bits)));
      path.add(loops.loop(loopName(bits, 1), bits, 1));
    }
  }

  private void writtenOut(Form form, int bits) {
    if (form == Form.BY_TURNS && !dots.readsByTurns()) {
      return;
    }
    for (int chunks = first(form); chunks <= last(form); chunks++) {
      String method = writtenOutName(form, bits, chunks);
      path.add(
          form == Form.ONE_BY_ONE
              ? loops.oneByOne(method, bits, chunks)
              : loops.writtenOut(method, bits, chunks, form == Form.BY_TURNS));
    }
  }

  /** The fewest registers along k that a form is for. */
  private int first(Form form) {
    return form == Form.ONE_BY_ONE ? dots.writtenOut() + 1 : 1;
  }

  /** The most. */
  private int last(Form form) {
    return form == Form.ONE_BY_ONE ? dots.writtenOutForOne() : dots.writtenOut();
  }

  private String writtenOutName(Form form, int bits, int chunks) {
    return name + bits + "By" + chunks + (form == Form.BY_TURNS ? "Turns" : "");
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
    int group = dots.group(bits);
    code.beginControlFlow("if (mo == 1 && no >= $L && k <= $L)", group, dots.writtenOut() * lanes);
    chunks(code, bits);
    if (dots.readsByTurns()) {
      code.beginControlFlow("if ((long) batch * no * k >= $L)", dots.far());
      code.addStatement("some *= $L", dots.places());
      calls(code, bits, Form.BY_TURNS);
      code.addStatement("return").endControlFlow();
    }
    calls(code, bits, Form.IN_ORDER);
    code.addStatement("return").endControlFlow();
    code.addStatement(
        "$T sums = $T.take($L)",
        JavaTypes.array(plan.elementType()),
        JavaTypes.scratch(plan.elementType()),
        group * lanes * dots.places());
    int most = dots.writtenOutForOne();
    if (most > dots.writtenOut()) {
      code.beginControlFlow("if (mo == 1 && no >= $L && k <= $L)", group, most * lanes);
      chunks(code, bits);
      calls(code, bits, Form.ONE_BY_ONE);
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

  /** How many registers k takes, and how many items a call gets of what is written out for it. */
  private void chunks(CodeBlock.Builder code, int bits) {
    int lanes = dots.lanes(bits);
    code.addStatement("int chunks = (k + $L) / $L", lanes - 1, lanes);
    code.addStatement(
        "int some = $T.max(1, $L / (no * 2 * chunks))", Math.class, LadderPlan.OPERATIONS_PER_CALL);
  }

  private void calls(CodeBlock.Builder code, int bits, Form form) {
    String number = form == Form.BY_TURNS ? dots.writtenOutForOne() + " + chunks" : "chunks";
    code.beginControlFlow("for (int b = 0, step; b < batch; b += step)");
    code.add(DryCalls.before(seen(bits), number));
    code.addStatement("step = start != 0 ? (some + $1L) / $2L : some", COLD - 1, COLD);
    code.add(dispatch(bits, form, Terms.min("step", "batch - b")));
    code.add(DryCalls.after(seen(bits), number, dispatch(bits, form, CodeBlock.of("0"))));
    code.endControlFlow();
  }

  private CodeBlock dispatch(int bits, Form form, CodeBlock items) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (chunks) {\n").indent();
    for (int chunks = first(form); chunks <= last(form); chunks++) {
      code.add(
          "$L -> $L(x, xOffset + b * k, y, yOffset + b * no * k, out, outOffset + b * no, no, k, $L$L);\n",
          chunks < last(form) ? "case " + chunks : "default",
          writtenOutName(form, bits, chunks),
          items,
          form == Form.ONE_BY_ONE ? ", sums" : "");
    }
    return code.unindent().add("}\n").build();
  }

  private CodeBlock dry(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int group : new int[] {dots.group(bits), 1}) {
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
    int group = dots.group(bits);
    code.addStatement("int whole = $L - $L % $L", count, count, group);
    code.addStatement(
        "int some = $L * $T.max(1, $L / (k + $L))",
        group,
        Math.class,
        LadderPlan.OPERATIONS_PER_CALL,
        group * dots.lanes(bits));
    code.beginControlFlow("for (int i = 0, step; i < whole; i += step)");
    code.add(DryCalls.before(seen(bits), "0"));
    code.addStatement("step = start != 0 ? $L : some", group);
    code.addStatement(
        "$L(x, $L, $L, y, $L, out, $L, $L, k, sums)",
        loopName(bits, group),
        Terms.plus(x, Terms.times("i", xNext)),
        xNext,
        y + " + i * k",
        out + " + i",
        Terms.min("step", "whole - i"));
    code.add(DryCalls.after(seen(bits), "0", dry(bits)));
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
