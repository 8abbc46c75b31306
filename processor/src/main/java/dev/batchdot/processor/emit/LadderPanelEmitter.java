package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.processor.plan.PanelPlan;
import dev.batchdot.processor.plan.Rung;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The method that copies columns of y into a panel of scratch memory for a ladder of tiles: as
 * {@link PanelEmitter} does, but of extents that are known only at the call.
 */
final class LadderPanelEmitter {
  /** What methods that transpose are called with, but for the number of items. */
  private static final String ARGUMENTS = "source, offset, panel, at, width, cols, steps, k, next";

  private LadderPanelEmitter() {}

  /**
   * Adds the method that transposes rows of unknown length: by blocks where both sides hold one,
   * the last of which ends with them. Blocks of each size have a method of their own, so that dry
   * calls follow none that has not run: C2 may well compile a path while it runs for the first
   * time, and then takes what the vector module is about to remember for what it has to compute in
   * each call. Nothing ever makes it look again.
   */
  static void addTranspose(String name, LadderPlan plan, VectorPath path) {
    String seen = name + "Seen";
    path.field(DryCalls.counters(seen, block(plan) + 1));
    CodeBlock.Builder code = CodeBlock.builder();
    for (int bits = blockBits(plan); plan.lanes(bits) >= PanelPlan.LEAST_BLOCK; bits /= 2) {
      String block = Integer.toString(plan.lanes(bits));
      String loops = name + "By" + block;
      code.beginControlFlow(
          "if (width >= $1L && (steps >= $1L || runsOn && steps > $2L))",
          block,
          fewestSteps(plan, bits));
      code.add(DryCalls.before(seen, block));
      code.addStatement("$L($L, items)", loops, ARGUMENTS);
      CodeBlock dry = CodeBlock.of("$L($L, 0);\n", loops, ARGUMENTS);
      code.add(DryCalls.after(seen, block, dry));
      code.addStatement("return").endControlFlow();
      path.add(
          transposing(loops, plan)
              .addJavadoc("The same by blocks of $1L x $1L.\n", block)
              .addCode(blocks(plan, path, bits))
              .build());
    }
    eachItem(code);
    code.beginControlFlow("for (int c = 0; c < cols; c++)");
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    code.addStatement("panel[first + q * width + c] = source[item + c * k + q]");
    code.endControlFlow().endControlFlow().endControlFlow();
    path.add(
        transposing(name, plan)
            .addParameter(TypeName.BOOLEAN, "runsOn")
            .addJavadoc(
                """
                Transposes columns of some items into the panel, which gets one row for each step
                along k. A block may take and leave too much where both run on: after fewer steps
                than it has, and beyond the columns where the panel's rows are wider.
                """)
            .addCode(code.build())
            .build());
  }

  /** The rows and columns of the largest block. */
  static int block(LadderPlan plan) {
    return plan.lanes(blockBits(plan));
  }

  /** How many elements behind the last column it takes, where it runs on and k is so long. */
  static CodeBlock beyond(LadderPlan plan) {
    int block = block(plan);
    int fewest = fewestSteps(plan, blockBits(plan));
    return CodeBlock.of("(k < $1L && k != $2L ? $1L : 0)", block, fewest);
  }

  /** No block of so many bits runs on after these: half of it is one too, or there is no need. */
  private static int fewestSteps(LadderPlan plan, int bits) {
    int half = plan.lanes(bits / 2);
    return half < PanelPlan.LEAST_BLOCK ? 1 : half;
  }

  private static int blockBits(LadderPlan plan) {
    return Math.min(PanelPlan.MOST_BITS_OF_BLOCK, plan.target().bits());
  }

  private static MethodSpec.Builder transposing(String name, LadderPlan plan) {
    TypeName array = JavaTypes.array(plan.elementType());
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "source")
        .addParameter(TypeName.INT, "offset")
        .addParameter(array, "panel")
        .addParameter(TypeName.INT, "at")
        .addParameter(TypeName.INT, "width")
        .addParameter(TypeName.INT, "cols")
        .addParameter(TypeName.INT, "steps")
        .addParameter(TypeName.INT, "k")
        .addParameter(TypeName.INT, "next")
        .addParameter(TypeName.INT, "items");
  }

  private static CodeBlock blocks(LadderPlan plan, VectorPath path, int bits) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("items == 0"));
    int block = plan.lanes(bits);
    eachItem(code);
    code.beginControlFlow("for (int c = 0; c < cols; c += $L)", block);
    code.addStatement("int col = $T.min(c, width - $L)", Math.class, block);
    code.beginControlFlow("for (int q = 0; q < steps; q += $L)", block);
    code.addStatement("int step = $T.max(0, $T.min(q, steps - $L))", Math.class, Math.class, block);
    code.addStatement("int from = item + col * k + step");
    code.addStatement("int to = first + step * width + col");
    BlockTranspose.emit(path.vectors(code, plan.elementType(), bits), "k", "width");
    return code.endControlFlow().endControlFlow().endControlFlow().build();
  }

  /** Begins a loop, and declares where an item and its part of the panel begin. */
  private static void eachItem(CodeBlock.Builder code) {
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int item = offset + b * next");
    code.addStatement("int first = at + b * width * steps");
  }

  /** Copies rows of unknown length. */
  static MethodSpec copy(String name, LadderPlan plan, VectorPath path) {
    TypeName array = JavaTypes.array(plan.elementType());
    CodeBlock.Builder code = CodeBlock.builder();
    copyFullPanels(code, plan, path);
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    code.addStatement(
        "$T.arraycopy(source, offset + q * stride, panel, at + q * width, width)", System.class);
    code.endControlFlow();
    return MethodSpec.methodBuilder(name)
        .addJavadoc("Copies columns into the panel, one row for each step along k.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "source")
        .addParameter(TypeName.INT, "offset")
        .addParameter(TypeName.INT, "stride")
        .addParameter(array, "panel")
        .addParameter(TypeName.INT, "at")
        .addParameter(TypeName.INT, "width")
        .addParameter(TypeName.INT, "steps")
        .addCode(code.build())
        .build();
  }

  /** Short rows are copied by registers: System.arraycopy takes as long as a tile with them. */
  private static void copyFullPanels(CodeBlock.Builder code, LadderPlan plan, VectorPath path) {
    Set<Integer> copied = new HashSet<>();
    for (int bits : plan.widths()) {
      VectorWriter vectors = path.vectors(code, plan.elementType(), bits);
      for (Rung rung : plan.rungs(bits)) {
        int width = rung.vectors() * plan.lanes(bits);
        if (rung.fixedRows() > 0 && copied.add(width)) {
          code.beginControlFlow("if (width == $L)", width);
          code.addStatement("int from = offset");
          code.beginControlFlow("for (int q = 0; q < steps; q++)");
          for (int col = 0; col < width; col += plan.lanes(bits)) {
            String to = Terms.plus("at", Terms.times("q", "" + width), "" + col);
            vectors.store(vectors.load("source", Terms.plus("from", "" + col)), "panel", to);
          }
          code.addStatement("from += stride").endControlFlow();
          code.addStatement("return").endControlFlow();
        }
      }
    }
  }
}
