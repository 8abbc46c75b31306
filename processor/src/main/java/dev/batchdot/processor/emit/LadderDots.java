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
  /** A call of what is written out gets a part of the work until it is compiled. */
  private static final int COLD = 16;

  private static final String ROW = "Row";
  private static final String ITEM = "Item";

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
      path.field(DryCalls.counters(seen(bits), 2 * dots.writtenOut(bits) + 1));
      path.loops(name + bits, plan, "In registers of " + bits + " bits.\n", forms(bits));
      for (int chunks = dots.fewest(bits); chunks <= dots.writtenOut(bits); chunks++) {
        path.add(loops.oneRow(name(bits, ROW, chunks), bits, chunks));
        if (chunks <= dots.writtenOutOfItems()) {
          path.add(loops.oneOutput(name(bits, ITEM, chunks), bits, chunks));
        }
      }
      int group = dots.groupInStep(bits);
      path.add(loops.loop(loopName(bits, group), bits, group));
      path.add(loops.loop(loopName(bits, 1), bits, 1));
    }
  }

  private String name(int bits, String form, int chunks) {
    return name + bits + form + chunks;
  }

  private String loopName(int bits, int group) {
    return name + bits + (group == 1 ? "Single" : "Group");
  }

  /** The widest register of which k fills two. */
  private CodeBlock widths() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Integer> widths = dots.widths();
    for (int bits : widths.subList(0, widths.size() - 1)) {
      code.beginControlFlow("if (k >= $L)", dots.leastTerms(bits));
      code.add(LoopMethods.call("", name + bits, plan.extents()));
      code.addStatement("return").endControlFlow();
    }
    int narrowest = widths.get(widths.size() - 1);
    return code.add(LoopMethods.call("", name + narrowest, plan.extents())).build();
  }

  private CodeBlock forms(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    int lanes = dots.lanes(bits);
    code.beginControlFlow("if (mo == 1 && k <= $L)", dots.writtenOut(bits) * lanes);
    code.addStatement("int chunks = (k + $L) / $L", lanes - 1, lanes);
    code.beginControlFlow("if (no >= $L)", groups(bits));
    rows(code, bits);
    code.addStatement("return").endControlFlow();
    if (dots.writtenOutOfItems() > 0) {
      code.beginControlFlow(
          "if (no == 1 && batch >= $L && chunks <= $L)",
          dots.groupInStep(bits),
          dots.writtenOutOfItems());
      items(code, bits);
      code.addStatement("return").endControlFlow();
    }
    code.endControlFlow();
    code.beginControlFlow("if (mo == 1 && no == 1)");
    some(code, "batch", "k", "xOffset", "yOffset", "outOffset", bits);
    code.addStatement("return").endControlFlow();
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    code.beginControlFlow("for (int o = 0; o < mo; o++)");
    code.addStatement("int xRow = xOffset + (b * mo + o) * k");
    code.addStatement("int yItem = yOffset + b * no * k");
    code.addStatement("int outRow = outOffset + (b * mo + o) * no");
    some(code, "no", "0", "xRow", "yItem", "outRow", bits);
    return code.endControlFlow().endControlFlow().build();
  }

  /** How many outputs are summed at a time: {@code (chunks <= 4 ? 8 : 2)}. */
  private String groups(int bits) {
    int most = dots.writtenOut(bits);
    String groups = Integer.toString(dots.group(bits, most));
    for (int chunks = most - 1; chunks >= dots.fewest(bits); chunks--) {
      int group = dots.group(bits, chunks);
      if (group != dots.group(bits, chunks + 1)) {
        groups = "(chunks <= %s ? %s : %s)".formatted(chunks, group, groups);
      }
    }
    return groups;
  }

  private void rows(CodeBlock.Builder code, int bits) {
    boolean byTurns = dots.places() > 1;
    if (byTurns) {
      code.addStatement("boolean far = (long) batch * no * k >= $L", dots.far());
    }
    int operations = LadderPlan.OPERATIONS_PER_CALL;
    String much =
        byTurns
            ? "(far ? %s : %s)".formatted(dots.places() * operations, operations)
            : Integer.toString(operations);
    beginCalls(code, bits, "chunks", much, "no");
    code.addStatement("step = start != 0 ? (some + $1L) / $2L : some", COLD - 1, COLD);
    String from = "x, xOffset + b * k, y, yOffset + b * no * k, out, outOffset + b * no, no, k";
    String far = byTurns ? ", far" : "";
    CodeBlock items = CodeBlock.of("$L$L", Terms.min("step", "batch - b"), far);
    code.add(dispatch(bits, ROW, dots.writtenOut(bits), from, items));
    CodeBlock dry = dispatch(bits, ROW, dots.writtenOut(bits), from, CodeBlock.of("0$L", far));
    String rounds = "(step * no / %s + 1)".formatted(dots.group(bits, 1));
    code.add(DryCalls.afterRounds(seen(bits), "chunks", rounds, dry)).endControlFlow();
  }

  /** The last call gets a group at least, with outputs that the one before may have had too. */
  private void items(CodeBlock.Builder code, int bits) {
    int least = dots.groupInStep(bits);
    String number = dots.writtenOut(bits) + " + chunks";
    beginCalls(code, bits, number, Integer.toString(LadderPlan.OPERATIONS_PER_CALL), "1");
    code.addStatement("step = $T.max($L, start != 0 ? some / $L : some)", Math.class, least, COLD);
    code.addStatement("int first = $T.min(b, batch - $L)", Math.class, least);
    String from = "x, xOffset + first * k, y, yOffset + first * k, out, outOffset + first, 1, k";
    code.add(
        dispatch(bits, ITEM, dots.writtenOutOfItems(), from, Terms.min("step", "batch - first")));
    CodeBlock dry = dispatch(bits, ITEM, dots.writtenOutOfItems(), from, CodeBlock.of("0"));
    String rounds = "(step / %s)".formatted(least);
    code.add(DryCalls.afterRounds(seen(bits), number, rounds, dry)).endControlFlow();
  }

  private void beginCalls(
      CodeBlock.Builder code, int bits, String number, String operations, String outputs) {
    code.addStatement(
        "int some = $T.max(1, $L / ($L * 2 * chunks))", Math.class, operations, outputs);
    code.beginControlFlow("for (int b = 0, step; b < batch; b += step)");
    code.add(DryCalls.before(seen(bits), number));
  }

  private CodeBlock dispatch(int bits, String form, int most, String from, CodeBlock items) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (chunks) {\n").indent();
    for (int chunks = dots.fewest(bits); chunks <= most; chunks++) {
      String label = chunks < most ? "case " + chunks : "default";
      code.add("$L -> $L($L, $L);\n", label, name(bits, form, chunks), from, items);
    }
    return code.unindent().add("}\n").build();
  }

  private CodeBlock dry(int bits) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int group : new int[] {dots.groupInStep(bits), 1}) {
      code.addStatement("$L(x, 0, y, 0, out, 0, 0, k, 0)", loopName(bits, group));
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
    int group = dots.groupInStep(bits);
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
        "$L(x, $L, y, $L, out, $L, $L, k, $L)",
        loopName(bits, group),
        Terms.plus(x, Terms.times("i", xNext)),
        y + " + i * k",
        out + " + i",
        Terms.min("step", "whole - i"),
        xNext);
    code.add(DryCalls.after(seen(bits), "0", dry(bits)));
    code.endControlFlow();
    code.addStatement(
        "$L(x, $L, y, $L, out, $L, $L - whole, k, $L)",
        loopName(bits, 1),
        Terms.plus(x, Terms.times("whole", xNext)),
        y + " + whole * k",
        out + " + whole",
        count,
        xNext);
  }
}
