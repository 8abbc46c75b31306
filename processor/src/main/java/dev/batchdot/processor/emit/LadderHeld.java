package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderHeldPlan;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The form of a ladder plan for short k, which keeps a block of y in registers: picks one of {@link
 * LadderHeldLoops} for each block of columns. Where the columns are fewer than a register has
 * lanes, {@linkplain dev.batchdot.spi.Overrun rows overrun}, and what registers would reach too far
 * of is left to the other forms; else the last of several registers begins early.
 *
 * <pre>{@code
 * int reach = Math.max(ni, 16);
 * int items = Overrun.items(batch, reach - ni, ...);
 * if (items > 0) {
 *   contract1HeldItems(x, xOffset, ..., items, mo, k, ni, reach);
 * }
 * if (reach == ni) {
 *   return batch;
 * }
 * int tall = ...
 * }</pre>
 */
final class LadderHeld {
  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderHeldPlan held;
  private final Map<String, Object> terms;
  private final String name;
  private final LadderForms forms;
  private final LadderTall tall;

  LadderHeld(VectorPath path, LadderPlan plan, LadderHeldPlan held, Map<String, Object> terms) {
    this.path = path;
    this.plan = plan;
    this.held = held;
    this.name = path.names().entry() + "Held";
    this.forms = new LadderForms(path, LadderHeldLoops.arguments(held), name);
    this.terms = new LinkedHashMap<>(terms);
    this.terms.put("registerLanes", held.lanes());
    this.terms.put("mostTerms", held.mostTerms());
    this.terms.put("leastRows", held.leastRows());
    this.terms.put("termsOfSeveral", held.termsOfSeveral());
    this.terms.put("mostVectors", LadderHeldPlan.MOST_VECTORS);
    this.terms.put("registers", held.target().registers());
    this.terms.put("tallRows", LadderPlan.TALL_ROWS);
    this.terms.put("blockRows", LadderPlan.LEAST_ROWS_PER_BLOCK);
    this.terms.put("heldItems", name + "Items");
    this.terms.put("runsOn", plan.transposes() ? ", true" : "");
    this.terms.put("some", forms.some());
    this.tall = new LadderTall(plan, this.terms, name + "Tall");
  }

  /** What an entry does, where a call may be for these loops. */
  CodeBlock call() {
    CodeBlock condition =
        CodeBlock.builder()
            .addNamed(
                """
                $flat:Lmo >= $leastRows:L && (batch > 1 || mo >= $tallRows:L)
                && k > 0 && k <= ($cols:L <= $registerLanes:L ? $mostTerms:L : $termsOfSeveral:L)""",
                terms)
            .build();
    CodeBlock beyond =
        CodeBlock.builder().addNamed(LadderPlan.OPERATIONS_PER_CALL + " - $cols:L", terms).build();
    return LadderFirstItems.call(path, plan, terms, condition, beyond, name);
  }

  /** Adds the methods; {@code entry} is the one that calls them, and serves what they leave. */
  void add(String entry) {
    path.add(LadderFirstItems.method(name, plan, "Short k", items()));
    MethodSpec.Builder heldItems =
        LoopMethods.signature(name + "Items", plan.elementType(), plan.extents())
            .addParameter(TypeName.INT, "reach")
            .addJavadoc("Items whose rows are taken for {@code reach} long.\n")
            .addModifiers(Modifier.PRIVATE);
    if (plan.transposes()) {
      heldItems.addParameter(TypeName.BOOLEAN, "runsOn");
    }
    path.add(heldItems.addCode(heldItems()).build());
    path.add(tall.method(tallRows(), entry));
    forms.add(loops());
  }

  private CodeBlock items() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int reach = $math:T.max($cols:L, $registerLanes:L);
        int beyond = reach - $cols:L;
        """,
        terms);
    code.addNamed("int read = ", terms);
    code.addNamed(plan.transposes() ? "$beyond:L;\n" : "beyond;\n", terms);
    code.addNamed(
        """
        int items = $overrun:T.items(batch, beyond, $outItem:L, read, $yItem:L);
        if (items > 0) {
          $heldItems:L(x, xOffset, y, yOffset, out, outOffset, items, $extents:L, reach$runsOn:L);
        }
        """,
        terms);
    code.beginControlFlow("if (beyond == 0)");
    if (plan.transposes()) {
      code.addNamed(
          """
          if (items < batch) {
            $heldItems:L(x, xOffset + items * $xItem:L, y, yOffset + items * $yItem:L,
                out, outOffset + items * $outItem:L, batch - items, $extents:L, reach, false);
          }
          """,
          terms);
    }
    code.addStatement("return batch").endControlFlow();
    code.add(tall.declareRows("1", "$cols:L"));
    return code.add(tall.calls()).build();
  }

  private CodeBlock heldItems() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int most = $math:T.min($mostVectors:L, $registers:L / k);
        int across = $across:L($registerLanes:L, reach);
        long one = (long) mo * across * k;
        int some = one * batch <= $run:L ? batch : (int) $math:T.max(1, $run:L / one);
        int down = across > most ? $blockRows:L : $math:T.max(1, $run:L / (across * k));
        int elements = $yItem:L;
        """,
        terms);
    LadderItemPanel panel = new LadderItemPanel(plan, terms);
    return code.add(panel.eachSome("runsOn", blocks(panel))).build();
  }

  /** Blocks of rows and columns, of a panel's items. */
  private CodeBlock blocks(LadderItemPanel panel) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < mo; row += down)");
    code.addNamed(
        """
        for (int j = 0; j < reach; j += most * $registerLanes:L) {
          int vectors = $math:T.min(most, $across:L($registerLanes:L, reach - j));
          int width = $math:T.min(reach, vectors * $registerLanes:L);
          int col = $math:T.min(j, reach - width);
        """,
        terms);
    code.indent();
    code.add(
        call(
            "x, xOffset + b * $xItem:L + row * k, $xItem:L",
            panel.from("col"),
            "out, outOffset + b * $outItem:L + row * $cols:L + col, $outItem:L",
            "$math:T.min(down, mo - row)",
            "count"));
    return code.endControlFlow().endControlFlow().build();
  }

  /** Rows of one item that are narrower than a register. */
  private CodeBlock tallRows() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addNamed(
        """
        int vectors = 1;
        int width = $registerLanes:L;
        int elements = 0;
        int down = $math:T.max(1, $run:L / k);
        for (int row = 0; row < tall; row += down) {
        """,
        terms);
    code.indent();
    code.add(
        call(
            "x, xOffset + row * k, 0",
            "panel, 0",
            "out, outOffset + row * $cols:L, 0",
            "$math:T.min(down, tall - row)",
            "1"));
    return code.endControlFlow().build();
  }

  /** A call of a loop, where the code says vectors, width and elements. */
  private CodeBlock call(String x, String y, String out, String rows, String items) {
    String call =
        "$some:L(k * $mostVectors:L + vectors, %s, k,\n    %s, elements, $cols:L, width - $registerLanes:L,\n    %s, $cols:L, %s, %s);\n";
    return CodeBlock.builder().addNamed(call.formatted(x, y, out, rows, items), terms).build();
  }

  private SortedMap<Integer, MethodSpec> loops() {
    SortedMap<Integer, MethodSpec> byNumber = new TreeMap<>();
    for (int k = 1; k <= held.mostTerms(); k++) {
      for (int vectors = 1; vectors <= held.mostVectors(k); vectors++) {
        byNumber.put(
            k * LadderHeldPlan.MOST_VECTORS + vectors,
            LadderHeldLoops.emit(name + k + "x" + vectors, path, held, k, vectors));
      }
    }
    return byNumber;
  }
}
