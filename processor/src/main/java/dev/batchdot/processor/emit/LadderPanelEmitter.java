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
    int widest = Math.min(PanelPlan.MOST_BITS_OF_BLOCK, plan.target().bits());
    path.field(DryCalls.counters(seen, plan.lanes(widest) + 1));
    CodeBlock.Builder code = CodeBlock.builder();
    for (int bits = widest; plan.lanes(bits) >= PanelPlan.LEAST_BLOCK; bits /= 2) {
      String block = Integer.toString(plan.lanes(bits));
      String loops = name + "By" + block;
      code.beginControlFlow("if (width >= $1L && steps >= $1L)", block);
      code.add(DryCalls.before(seen, block));
      code.addStatement("$L(source, offset, panel, at, width, steps, k)", loops);
      CodeBlock dry = CodeBlock.of("$L(source, 0, panel, 0, width, 0, k);\n", loops);
      code.add(DryCalls.after(seen, block, dry));
      code.addStatement("return").endControlFlow();
      path.add(
          transposing(loops, plan)
              .addJavadoc("The same by blocks of $1L x $1L.\n", block)
              .addCode(blocks(plan, path, bits))
              .build());
    }
    code.beginControlFlow("for (int c = 0; c < width; c++)");
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    code.addStatement("panel[at + q * width + c] = source[offset + c * k + q]");
    code.endControlFlow().endControlFlow();
    path.add(
        transposing(name, plan)
            .addJavadoc(
                "Transposes columns into the panel, which gets one row for each step along k.\n")
            .addCode(code.build())
            .build());
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
        .addParameter(TypeName.INT, "steps")
        .addParameter(TypeName.INT, "k");
  }

  private static CodeBlock blocks(LadderPlan plan, VectorPath path, int bits) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("steps == 0"));
    int block = plan.lanes(bits);
    code.beginControlFlow("for (int c = 0; c < width; c += $L)", block);
    code.addStatement("int col = $T.min(c, width - $L)", Math.class, block);
    code.beginControlFlow("for (int q = 0; q < steps; q += $L)", block);
    code.addStatement("int step = $T.min(q, steps - $L)", Math.class, block);
    code.addStatement("int from = offset + col * k + step");
    code.addStatement("int to = at + step * width + col");
    PanelEmitter.transposeBlock(path.vectors(code, plan.elementType(), bits), block, "k", "width");
    return code.endControlFlow().endControlFlow().build();
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
