package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * From tensors that have been checked to the loops on their arrays:
 *
 * <pre>{@code
 * private static void contract(FloatTensor x, FloatTensor y, FloatTensor out) {
 *   if (out.data().length == 0) {
 *     return;                                          // no extent below needs to be sane
 *   }
 *   Shape xShape = x.shape();
 *   contract(x.data(), 0, y.data(), 0, out.data(), 0, xShape.extent(0), ...);
 * }
 * }</pre>
 */
final class TensorEntry {
  private TensorEntry() {}

  static MethodSpec emit(KernelContraction contraction) {
    TypeName tensor = JavaTypes.tensor(contraction.elementType());
    String arguments = String.join(",\n    ", arguments(contraction));
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (out.data().length == 0)");
    code.addStatement("return");
    code.endControlFlow();
    code.addStatement("$T xShape = x.shape()", Shape.class);
    if (arguments.contains("yShape")) {
      code.addStatement("$T yShape = y.shape()", Shape.class);
    }
    code.addStatement("$L(\n    $L)", contraction.entryName(), arguments);
    return MethodSpec.methodBuilder(contraction.entryName())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(tensor, "x")
        .addParameter(tensor, "y")
        .addParameter(tensor, "out")
        .addCode(code.build())
        .build();
  }

  private static List<String> arguments(KernelContraction contraction) {
    Contraction c = contraction.specification().contraction();
    List<String> arguments =
        new ArrayList<>(List.of("x.data()", "0", "y.data()", "0", "out.data()", "0"));
    arguments.add(product("xShape", 0, c.batchDims()));
    for (String parameter : ExtentNames.parameters(contraction.loops())) {
      arguments.add(
          switch (parameter) {
            case "mo" -> product("xShape", c.batchDims(), c.xAxis());
            case "k" -> product("xShape", c.xAxis(), c.xAxis() + 1);
            case "mi" -> product("xShape", c.xAxis() + 1, c.x().rank());
            case "no" -> product("yShape", c.batchDims(), c.yAxis());
            case "ni" -> product("yShape", c.yAxis() + 1, c.y().rank());
            default -> throw new IllegalArgumentException(parameter);
          });
    }
    return arguments;
  }

  private static String product(String shape, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(axis -> shape + ".extent(" + axis + ")")
        .collect(Collectors.joining(" * "));
  }
}
