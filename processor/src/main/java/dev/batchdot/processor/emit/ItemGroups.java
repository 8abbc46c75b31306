package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Consumer;

/**
 * A part of a batch in groups of items, and those that are left in a method of their own:
 *
 * <pre>{@code
 * int b = 0;
 * for (; b <= batch - 4; b += 4) {
 *   ...
 * }
 * contractRest1(x, xOffset + b * 4, y, yOffset + b * 4, out, outOffset + b * 4, batch - b);
 * }</pre>
 *
 * @param items how many a group has
 * @param needed how many must be there from its first on
 */
record ItemGroups(PathNames names, ExtentNames extents, int items, int needed) {
  ItemGroups(PathNames names, ExtentNames extents, int items) {
    this(names, extents, items, items);
  }

  /** Emits the part; {@code group} gets the code of one group, whose first item is b. */
  CodeBlock part(Consumer<CodeBlock.Builder> group) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int b = 0");
    code.beginControlFlow(
        "for (; b <= batch - $L; $L)", needed, items == 1 ? "b++" : "b += " + items);
    group.accept(code);
    code.endControlFlow();
    // Called even if nothing is left: C2 drops a branch that it has not seen taken, and throws the
    // whole method away when it is, as late as at the end of a long batch.
    return code.addStatement(
            "$L(x, $L, y, $L, out, $L, batch - b)",
            names.rest(),
            Terms.plus("xOffset", Terms.times("b", extents.xItem())),
            Terms.plus("yOffset", Terms.times("b", extents.yItem())),
            Terms.plus("outOffset", Terms.times("b", extents.outItem())))
        .build();
  }

  /** Emits the loop over single items. */
  static CodeBlock oneByOne(Consumer<CodeBlock.Builder> item) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    item.accept(code);
    return code.endControlFlow().build();
  }

  /** A dry call of the method of those that are left. */
  CodeBlock dryRest() {
    return CodeBlock.of("$L(x, 0, y, 0, out, 0, 0);\n", names.rest());
  }
}
