package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.Packing;
import dev.batchdot.processor.plan.PanelPlan;
import dev.batchdot.processor.plan.Walk;
import javax.lang.model.element.Modifier;

/**
 * The method that copies what a tile needs of an operand, columns of y or rows of x, into a panel
 * of scratch memory, step after step along k; {@linkplain BlockTranspose transposed}, block by
 * block, where y has k last.
 */
final class PanelEmitter {
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final PanelPlan plan;
  private final VectorPath path;

  private PanelEmitter(PanelPlan plan, VectorPath path) {
    this.plan = plan;
    this.path = path;
  }

  /** Fills the panel at an index, if there is anything to take. */
  static MethodSpec emit(String name, PanelPlan plan, VectorPath path) {
    PanelEmitter emitter = new PanelEmitter(plan, path);
    emitter.code.add(DryCalls.returnIf("width == 0"));
    emitter.pack("offset", "at");
    return emitter.method(name, "width");
  }

  /** Fills the panel with what it holds of each of some items. */
  static MethodSpec emitItems(String name, PanelPlan plan, String yItem, VectorPath path) {
    PanelEmitter emitter = new PanelEmitter(plan, path);
    CodeBlock.Builder code = emitter.code;
    code.add(DryCalls.returnIf("items == 0"));
    code.beginControlFlow("for (int b = 0; b < items; b++)");
    code.addStatement("int item = offset + b * $L", yItem);
    code.addStatement("int panelItem = at + b * $L", plan.size());
    emitter.pack("item", "panelItem");
    code.endControlFlow();
    return emitter.method(name, "items");
  }

  private MethodSpec method(String name, String count) {
    TypeName array = JavaTypes.array(plan.elementType());
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            plan.packing() == Packing.TRANSPOSE
                ? "Transposes into the panel, which gets one row of $L for each step along k.\n"
                : "Copies to the panel, one row of $L for each step along k.\n",
            plan.width())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "source")
        .addParameter(TypeName.INT, "offset")
        .addParameter(array, "panel")
        .addParameter(TypeName.INT, "at")
        .addParameter(TypeName.INT, count)
        .addCode(code.build())
        .build();
  }

  private void pack(String from, String to) {
    if (plan.lanes() == 1) {
      packElements(from, to);
    } else if (plan.packing() == Packing.TRANSPOSE) {
      transpose(from, to);
    } else {
      copy(from, to);
    }
  }

  private void packElements(String from, String to) {
    boolean copies = plan.packing() == Packing.COPY;
    String distance = Integer.toString(plan.distance());
    code.beginControlFlow("for (int q = 0; q < $L; q++)", plan.k());
    code.beginControlFlow("for (int c = 0; c < $L; c++)", plan.width());
    code.addStatement(
        "panel[$L] = source[$L]",
        Terms.plus(to, Terms.times("q", "" + plan.width()), "c"),
        copies
            ? Terms.plus(from, Terms.times("q", distance), "c")
            : Terms.plus(from, Terms.times("c", distance), "q"));
    code.endControlFlow().endControlFlow();
  }

  private void copy(String from, String to) {
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    code.beginControlFlow("for (int q = 0; q < $L; q++)", plan.k());
    String step = Terms.times("q", "" + plan.distance());
    String row = Terms.times("q", "" + plan.width());
    for (int offset : plan.offsets()) {
      String source = Terms.plus(from, step, "" + offset);
      vectors.store(vectors.load("source", source), "panel", Terms.plus(to, row, "" + offset));
    }
    code.endControlFlow();
  }

  private void transpose(String item, String at) {
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    String k = Integer.toString(plan.distance());
    String width = Integer.toString(plan.width());
    Walk columns = new Walk(plan.width(), plan.lanes());
    Walk steps = new Walk(plan.k(), plan.lanes());
    Walks.emit(
        code,
        "c",
        "col",
        columns,
        col ->
            Walks.emit(
                code,
                "q",
                "step",
                steps,
                step -> {
                  code.addStatement("int from = $L", Terms.plus(item, Terms.times(col, k), step));
                  code.addStatement("int to = $L", Terms.plus(at, Terms.times(step, width), col));
                  BlockTranspose.emit(vectors, k, width);
                }));
  }
}
