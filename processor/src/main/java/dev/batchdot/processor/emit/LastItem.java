package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.OuterProductPlan;
import java.util.Arrays;

/**
 * Around loops whose registers reach beyond the end of an item's last row. The item behind it is
 * there to be read, but for the last item of an array, which is copied to where there is room:
 *
 * <pre>{@code
 * if (yOffset + batch * 77L + 5 <= y.length) {
 *   contractItems1(x, xOffset, y, yOffset, out, outOffset, batch);
 * } else if (batch > 0) {
 *   int before = batch - 1;
 *   contractItems1(x, xOffset, y, yOffset, out, outOffset, before);
 *   float[] last = FloatScratch.take(82);
 *   ...
 * }
 * }</pre>
 */
final class LastItem {
  static final String JAVADOC = "Reads a little beyond the last item's columns.\n";

  private LastItem() {}

  static CodeBlock emit(OuterProductPlan plan, String items) {
    ExtentNames names = ExtentNames.of(plan.layout().extents());
    String yItem = names.yItem();
    String beyond = Integer.toString(plan.lanes() - plan.layout().cols());
    String room = Terms.plus(yItem, beyond);
    String last = Terms.times("before", yItem);
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($L <= y.length)", Terms.plus("yOffset", "batch * " + yItem + "L", beyond))
        .addStatement("$L(x, xOffset, y, yOffset, out, outOffset, batch)", items)
        .nextControlFlow("else if (batch > 0)")
        .addStatement("int before = batch - 1")
        .addStatement("$L(x, xOffset, y, yOffset, out, outOffset, before)", items)
        .addStatement(
            "$T last = $T.take($L)",
            JavaTypes.array(plan.elementType()),
            JavaTypes.scratch(plan.elementType()),
            room)
        .addStatement(
            "$T.arraycopy(y, $L, last, 0, $L)", System.class, Terms.plus("yOffset", last), yItem)
        .addStatement("$T.fill(last, $L, $L, 0)", Arrays.class, yItem, room)
        .addStatement(
            "$L(x, $L, last, 0, out, $L, 1)",
            items,
            Terms.plus("xOffset", Terms.times("before", names.xItem())),
            Terms.plus("outOffset", Terms.times("before", names.outItem())))
        .addStatement("$T.give(last)", JavaTypes.scratch(plan.elementType()))
        .endControlFlow()
        .build();
  }
}
