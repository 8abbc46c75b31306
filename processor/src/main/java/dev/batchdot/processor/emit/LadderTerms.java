package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.Overrun;
import dev.batchdot.spi.Panels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the code of a ladder's loops says for rows, columns, strides and the methods it calls, in
 * the layout of one plan: arguments by name, as of {@code CodeBlock.Builder.addNamed}.
 */
final class LadderTerms {
  private LadderTerms() {}

  static Map<String, Object> of(LadderPlan plan, PathNames names, LadderRungs rungs) {
    Map<String, Object> terms = new LinkedHashMap<>();
    ExtentNames extents = ExtentNames.of(plan.layout().extents());
    boolean inner = plan.layout().rowsAreInner();
    boolean cols = plan.layout().colsAreInner();
    terms.put("array", JavaTypes.array(plan.elementType()));
    terms.put("scratch", JavaTypes.scratch(plan.elementType()));
    terms.put("panels", Panels.class);
    terms.put("math", Math.class);
    terms.put("rows", inner ? extents.mi() : extents.mo());
    terms.put("outerRows", inner ? extents.mo() : "1");
    terms.put(
        "flat",
        (inner ? extents.mo() + " == 1 && " : "") + (cols ? extents.no() + " == 1 && " : ""));
    terms.put("cols", cols ? extents.ni() : extents.no());
    terms.put("outerCols", cols ? extents.no() : "1");
    terms.put("xStride", inner ? extents.mi() : "k");
    terms.put("xItem", extents.xItem());
    terms.put("yItem", extents.yItem());
    terms.put("outItem", extents.outItem());
    terms.put("outRow", extents.outRow());
    terms.put("bytes", plan.elementType().bytes());
    terms.put("run", LadderPlan.OPERATIONS_PER_CALL);
    terms.put("fit", LadderPlan.SMALL_ITEMS);
    terms.put("terms", SumBlocks.TERMS);
    terms.put("room", LadderPlan.MOST_ROWS);
    terms.put("widest", plan.lanes(plan.target().bits()) * plan.rungs(plan.target().bits()).size());
    terms.put("orTall", tall(plan, terms));
    terms.put("lanes", rungs.lanes());
    terms.put("across", rungs.across());
    terms.put("most", rungs.most());
    terms.put("heights", rungs.heights());
    terms.put("tile", rungs.tile());
    terms.put("someRows", names.part());
    terms.put("pack", names.panel());
    terms.put("block", LadderPanelEmitter.block(plan));
    terms.put("beyond", LadderPanelEmitter.beyond(plan));
    terms.put("overrun", Overrun.class);
    terms.put("extents", String.join(", ", ExtentNames.parameters(plan.extents())));
    return terms;
  }

  /** Whether enough rows use panels to copy them for that form. */
  private static CodeBlock tall(LadderPlan plan, Map<String, Object> terms) {
    return CodeBlock.of(
        "\n|| $T.fixedStrides() && (long) $L * $L >= $L && $L > most * lanes",
        Gate.class,
        terms.get("rows"),
        terms.get("outerRows"),
        plan.copyingRows(),
        terms.get("cols"));
  }
}
