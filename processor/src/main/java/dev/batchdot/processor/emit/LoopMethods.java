package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.plan.AxpyPlan;
import dev.batchdot.processor.plan.InnerProductPlan;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.processor.plan.OpenRowPlan;
import dev.batchdot.processor.plan.OuterProductPlan;
import dev.batchdot.processor.plan.PermutePlan;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.RowPlan;
import dev.batchdot.processor.plan.ScalarPlan;
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

  private final TypeSpec.Builder type;
  private final Variant variant;
  private final VectorConstants constants;

  /** Adds to {@code type}, the nested class of {@code variant}. */
  LoopMethods(TypeSpec.Builder type, Variant variant, VectorConstants constants) {
    this.type = type;
    this.variant = variant;
    this.constants = constants;
  }

  /** Adds the loops of a contraction, entered by the method of its entry's name. */
  void add(KernelContraction contraction) {
    String name = contraction.entryName();
    KernelPlan plan = contraction.plan(variant.target());
    List<Plan> paths = plan.paths();
    if (paths.size() == 1 && paths.get(0) instanceof LadderPlan ladder) {
      VectorPath path = new VectorPath(type, contraction.paths().get(0), constants, variant);
      new LadderMethods(path, ladder, variant).add(name, name, "");
      return;
    }
    if (paths.size() == 1) {
      path(name, contraction.paths().get(0), paths.get(0), "");
      return;
    }
    CodeBlock.Builder choice = CodeBlock.builder();
    MethodSpec.Builder entry = signature(name, plan.elementType(), plan.base());
    for (int p = 0; p < paths.size(); p++) {
      Plan path = paths.get(p);
      PathNames names = contraction.paths().get(p);
      CodeBlock call =
          variant.isVector() && !path.usesVectors()
              ? variant.callScalar(names.entry(), path.elementType(), path.extents())
              : call("", names.entry(), path.extents());
      String condition = plan.condition(path);
      if (condition.isEmpty()) {
        choice.add(call);
      } else {
        choice.beginControlFlow("if ($L)", condition).add(call);
        choice.addStatement("return").endControlFlow();
      }
    }
    type.addMethod(entry.addCode(choice.build()).build());
    for (int p = 0; p < paths.size(); p++) {
      PathNames names = contraction.paths().get(p);
      String condition = plan.condition(paths.get(p));
      String when =
          condition.isEmpty() ? "Any other extents.\n" : "Where {@code " + condition + "}.\n";
      path(names.entry(), names, paths.get(p), when);
    }
  }

  private void path(String name, PathNames names, Plan path, String javadoc) {
    if (variant.isVector() && !path.usesVectors()) {
      return; // plain Java is not repeated for each width
    }
    if (path instanceof ScalarPlan scalar) {
      CodeBlock code = ScalarEmitter.emit(scalar, variant.multiplyAdd());
      type.addMethod(loops(name, path, javadoc, code));
    } else if (path instanceof OpenRowPlan rows) {
      new OpenRowMethods(type, rows, names, variant.multiplyAdd()).add(name, javadoc);
    } else if (path instanceof RowPlan rows) {
      new RowMethods(type, rows, names, variant.multiplyAdd()).add(name, javadoc);
    } else {
      vectors(name, names, path, javadoc);
    }
  }

  private void vectors(String name, PathNames names, Plan plan, String javadoc) {
    VectorPath path = new VectorPath(type, names, constants, variant);
    String entry = plan.swapped() ? swap(name, names, plan, javadoc) : name;
    if (plan instanceof InnerProductPlan inner) {
      new InnerProductMethods(path, inner).add(entry, javadoc);
    } else if (plan instanceof OuterProductPlan outer) {
      new OuterProductMethods(path, outer).add(entry, javadoc);
    } else if (plan instanceof AxpyPlan axpy) {
      new AxpyMethods(path, axpy).add(entry, javadoc);
    } else if (plan instanceof PermutePlan permute) {
      new PermuteMethods(path, permute).add(entry, javadoc);
    } else {
      throw new IllegalArgumentException("no methods for a path that is " + plan);
    }
  }

  /** A method that lets x and y change places in a call of the one whose name is returned. */
  private String swap(String name, PathNames names, Plan path, String javadoc) {
    CodeBlock call =
        CodeBlock.of("$L(y, yOffset, x, xOffset, out, outOffset, batch);\n", names.swapped());
    type.addMethod(loops(name, path, javadoc, call));
    return names.swapped();
  }

  /** A method with the parameters of {@link #signature}. */
  static MethodSpec loops(String name, Plan plan, String javadoc, CodeBlock code) {
    return signature(name, plan.elementType(), plan.extents())
        .addModifiers(Modifier.PRIVATE)
        .addJavadoc(javadoc)
        .addCode(code)
        .build();
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
}
