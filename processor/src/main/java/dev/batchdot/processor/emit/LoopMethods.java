package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods that hold the loops of one contraction, in one of the nested classes of a kernel.
 * Where there are several paths, the first method picks one by the extents of the call:
 *
 * <pre>{@code
 * static void contract(float[] x, int xOffset, ..., int batch, int mo, int k) {
 *   if (k <= 256) {
 *     contract1(x, xOffset, y, yOffset, out, outOffset, batch, mo, k);
 *     return;
 *   }
 *   contract2(x, xOffset, y, yOffset, out, outOffset, batch, mo, k);
 * }
 * }</pre>
 */
final class LoopMethods {
  private static final String ARRAYS = "x, xOffset, y, yOffset, out, outOffset, batch";

  private LoopMethods() {}

  /** Adds the loops of a contraction to {@code type}, entered by the method of its entry's name. */
  static void addTo(TypeSpec.Builder type, KernelContraction contraction, MultiplyAdd multiplyAdd) {
    String name = contraction.entryName();
    KernelPlan plan = contraction.plan();
    List<Plan> paths = plan.paths();
    if (paths.size() == 1) {
      type.addMethod(loops(name, paths.get(0), multiplyAdd));
      return;
    }
    CodeBlock.Builder choice = CodeBlock.builder();
    List<MethodSpec> methods = new ArrayList<>();
    for (Plan path : paths) {
      String pathName = contraction.pathNames().get(methods.size());
      CodeBlock call = call("", pathName, path.extents());
      String condition = plan.condition(path);
      if (condition.isEmpty()) {
        choice.add(call);
      } else {
        choice.beginControlFlow("if ($L)", condition);
        choice.add(call);
        choice.addStatement("return");
        choice.endControlFlow();
      }
      String when = condition.isEmpty() ? "Any other extents.\n" : "Where " + condition + ".\n";
      methods.add(loops(pathName, path, multiplyAdd).toBuilder().addJavadoc(when).build());
    }
    type.addMethod(
        signature(name, plan.elementType(), plan.base()).addCode(choice.build()).build());
    methods.forEach(type::addMethod);
  }

  /** {@code static void name(float[] x, int xOffset, ..., int batch, int mo)}. */
  static MethodSpec.Builder signature(String name, ElementType elementType, LoopExtents extents) {
    TypeName array = JavaTypes.array(elementType);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.STATIC)
            .addParameter(array, "x")
            .addParameter(TypeName.INT, "xOffset")
            .addParameter(array, "y")
            .addParameter(TypeName.INT, "yOffset")
            .addParameter(array, "out")
            .addParameter(TypeName.INT, "outOffset")
            .addParameter(TypeName.INT, "batch");
    ExtentNames.parameters(extents).forEach(p -> method.addParameter(TypeName.INT, p));
    return method;
  }

  /** A call with the arguments that {@link #signature} names. */
  static CodeBlock call(String qualifier, String name, LoopExtents extents) {
    List<String> arguments = new ArrayList<>(List.of(ARRAYS));
    arguments.addAll(ExtentNames.parameters(extents));
    return CodeBlock.builder()
        .addStatement("$L$L($L)", qualifier, name, String.join(", ", arguments))
        .build();
  }

  private static MethodSpec loops(String name, Plan plan, MultiplyAdd multiplyAdd) {
    return signature(name, plan.elementType(), plan.extents())
        .addModifiers(Modifier.PRIVATE)
        .addCode(LoopEmitter.emit(plan, multiplyAdd))
        .build();
  }
}
