package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * A form of a ladder plan that serves the first items of a call. Its registers are loaded and
 * stored whole, so the last items, of which they would reach too far, are left to the other forms:
 *
 * <pre>{@code
 * if (... && out.length <= Integer.MAX_VALUE - 96000) {
 *   int done = contract1Permuted(x, xOffset, y, yOffset, out, outOffset, batch, mo, k, ni);
 *   if (done == batch) {
 *     return;
 *   }
 *   xOffset += done * mo * k;
 *   ...
 * }
 * }</pre>
 *
 * <p>Their loops count beyond the end of the result, and of its rows by what a call gets of them,
 * so the longest arrays are not for them: a condition that an overflow can't mislead took a tenth
 * longer. And they are for processors with fused multiply-adds: they are many, and the others have
 * tiles.
 */
final class LadderFirstItems {
  private LadderFirstItems() {}

  /**
   * What an entry does first.
   *
   * @param condition whether a call may be for this form
   * @param beyond how far it may count beyond the end of the result
   * @param name of the method
   */
  static CodeBlock call(
      VectorPath path,
      LadderPlan plan,
      Map<String, Object> terms,
      CodeBlock condition,
      CodeBlock beyond,
      String name) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("if ($L", condition);
    if (plan.elementType().isFloating()) {
      code.add(" && $L", path.variant().fma());
    }
    code.add("\n&& out.length <= $T.MAX_VALUE - $L) {\n", Integer.class, beyond).indent();
    code.add("int done = ").add(LoopMethods.call("", name, plan.extents()));
    code.beginControlFlow("if (done == batch)").addStatement("return").endControlFlow();
    code.addNamed(
        """
        xOffset += done * $xItem:L;
        yOffset += done * $yItem:L;
        outOffset += done * $outItem:L;
        batch -= done;
        """,
        terms);
    return code.endControlFlow().build();
  }

  /** The method; {@code code} returns how many items it has served. */
  static MethodSpec method(String name, LadderPlan plan, String javadoc, CodeBlock code) {
    return LoopMethods.signature(name, plan.elementType(), plan.extents())
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.INT)
        .addJavadoc("$L; returns how many of the first ones it has done.\n", javadoc)
        .addCode(code)
        .build();
  }
}
