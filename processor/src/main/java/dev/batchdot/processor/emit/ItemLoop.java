package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.CallSize;
import dev.batchdot.processor.plan.Layout;

/**
 * A batch handed on a few items at a time, so that the method that is called gets warm soon:
 *
 * <pre>{@code
 * contractPart1(x, xOffset + b * 16, y, yOffset + b * 16, out, outOffset + b * 16, Math.min(8, batch - b));
 * }</pre>
 */
final class ItemLoop {
  private ItemLoop() {}

  static CodeBlock emit(Layout layout, CallSize items, PathNames path) {
    ExtentNames names = ExtentNames.of(layout.extents());
    CodeBlock.Builder code = CodeBlock.builder();
    new CallLoop("b", "0", "batch", "" + items.pieces(), "" + items.cold())
        .emit(
            code,
            path,
            step ->
                CodeBlock.of(
                    "$L(x, $L, y, $L, out, $L, $L)",
                    path.part(),
                    Terms.plus("xOffset", Terms.times("b", names.xItem())),
                    Terms.plus("yOffset", Terms.times("b", names.yItem())),
                    Terms.plus("outOffset", Terms.times("b", names.outItem())),
                    step.equals("1") ? "1" : Terms.min(step, "batch - b")));
    return code.build();
  }
}
