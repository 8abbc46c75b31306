package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.Layout;

/**
 * A batch handed on a few items at a time, so that the method that is called gets warm soon:
 *
 * <pre>{@code
 * for (int b = 0; b < batch; b += 8) {
 *   contractPart1(x, xOffset + b * 16, y, yOffset + b * 16, out, outOffset + b * 16, Math.min(8, batch - b));
 * }
 * }</pre>
 */
final class ItemLoop {
  private ItemLoop() {}

  static CodeBlock emit(Layout layout, int items, PathNames path) {
    ExtentNames names = ExtentNames.of(layout.extents());
    return CodeBlock.builder()
        .beginControlFlow("for (int b = 0; b < batch; $L)", items == 1 ? "b++" : "b += " + items)
        .addStatement(
            "$L(x, $L, y, $L, out, $L, $L)",
            path.part(),
            Terms.plus("xOffset", Terms.times("b", names.xItem())),
            Terms.plus("yOffset", Terms.times("b", names.yItem())),
            Terms.plus("outOffset", Terms.times("b", names.outItem())),
            items == 1 ? "1" : Terms.min("" + items, "batch - b"))
        .add(DryCalls.emit(path))
        .endControlFlow()
        .build();
  }
}
