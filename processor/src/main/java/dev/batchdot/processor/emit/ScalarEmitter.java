package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.BatchDot;
import dev.batchdot.processor.emit.ScalarTile.Place;
import dev.batchdot.processor.plan.ScalarPlan;
import dev.batchdot.processor.plan.Segment;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The loop nest of one plan, around its tiles:
 *
 * <pre>{@code
 * for (int b = 0; b < batch; b++) {
 *   int xItem = xOffset + b * 20;
 *   int yItem = yOffset + b * 600;
 *   int outItem = outOffset + b * 30;
 *   for (int j = 0; j < 30; j += 10) {
 *     ...                                // a tile
 *   }
 * }
 * }</pre>
 */
final class ScalarEmitter {
  private final CodeBlock.Builder code = CodeBlock.builder();
  private final ScalarPlan plan;
  private final MultiplyAdd multiplyAdd;
  private final ExtentNames names;

  private ScalarEmitter(ScalarPlan plan, MultiplyAdd multiplyAdd) {
    this.plan = plan;
    this.multiplyAdd = multiplyAdd;
    this.names = ExtentNames.of(plan.extents());
  }

  /** The body of a method with the parameters x, xOffset, ..., batch and the unknown extents. */
  static CodeBlock emit(ScalarPlan plan, MultiplyAdd multiplyAdd) {
    ScalarEmitter emitter = new ScalarEmitter(plan, multiplyAdd);
    emitter.items();
    return emitter.code.build();
  }

  private void items() {
    if (names.outRow().contains(" ")) {
      code.addStatement("int outRow = $L", names.outRow());
    }
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    names.declareItems(code);
    if (plan.layout().outerRows() != 1) {
      code.beginControlFlow("for (int o = 0; o < $L; o++)", names.mo());
      String xOuter = local("xOuter", "xItem", Terms.times("o", names.k(), names.mi()));
      rows(
          xOuter,
          local("outOuter", "outItem", Terms.times("o", names.mi(), names.no(), names.ni())));
      code.endControlFlow();
    } else {
      rows("xItem", "outItem");
    }
    code.endControlFlow();
  }

  private void rows(String xBase, String outBase) {
    String extent = plan.layout().rowsAreInner() ? names.mi() : names.mo();
    walk(
        "i",
        extent,
        plan.rowSegments(),
        (row, step) -> {
          String xRow =
              local(
                  "xRow", xBase, Terms.times(row, plan.layout().rowsAreInner() ? "1" : names.k()));
          String outAt = local("outAt", outBase, Terms.times(row, names.no(), names.ni()));
          if (plan.layout().outerCols() != 1) {
            code.beginControlFlow("for (int p = 0; p < $L; p++)", names.no());
            String yOuter = local("yOuter", "yItem", Terms.times("p", names.k(), names.ni()));
            columns(xRow, yOuter, local("outCols", outAt, Terms.times("p", names.ni())), step);
            code.endControlFlow();
          } else {
            columns(xRow, "yItem", outAt, step);
          }
        });
  }

  private void columns(String xRow, String yBase, String outBase, int rows) {
    String extent = plan.layout().colsAreInner() ? names.ni() : names.no();
    walk(
        "j",
        extent,
        plan.colSegments(),
        (col, step) -> {
          String yCol =
              local(
                  "yCol", yBase, Terms.times(col, plan.layout().colsAreInner() ? "1" : names.k()));
          String at = local("at", outBase, col);
          Place place = new Place(rows, step, xRow, yCol, at);
          new ScalarTile(code, plan, multiplyAdd, place).emit();
        });
  }

  /**
   * Emits a loop for each segment, none where it is a single step; the body gets index and step.
   */
  private void walk(
      String variable, String extent, List<Segment> segments, BiConsumer<String, Integer> body) {
    boolean unknown = segments.get(0).to() == BatchDot.DYNAMIC;
    if (unknown && segments.size() > 1) {
      code.addStatement("int $L = 0", variable);
    }
    for (Segment segment : segments) {
      int step = segment.step();
      String start =
          unknown && segments.size() > 1 ? "" : "int " + variable + " = " + segment.from();
      String next = step == 1 ? variable + "++" : variable + " += " + step;
      if (segment.isSingle()) {
        single(segment, segments.size() > 1, body);
        continue;
      }
      String end = unknown ? extent : Integer.toString(segment.to());
      String limit = unknown && step > 1 ? "<= " + end + " - " + step : "< " + end;
      code.beginControlFlow("for ($L; $L $L; $L)", start, variable, limit, next);
      body.accept(variable, step);
      code.endControlFlow();
    }
  }

  /** One step without a loop, in a block of its own where names would clash. */
  private void single(Segment segment, boolean block, BiConsumer<String, Integer> body) {
    if (block) {
      code.add("{\n$>");
    }
    body.accept(Integer.toString(segment.from()), segment.step());
    if (block) {
      code.add("$<}\n");
    }
  }

  /** The local that holds base plus offset: a new one of this name, or the base itself. */
  private String local(String name, String base, String offset) {
    if (offset.equals("0")) {
      return base;
    }
    code.addStatement("int $L = $L", name, Terms.plus(base, offset));
    return name;
  }
}
