package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.spi.KernelChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The methods of the interface: checks first, then the loops. */
final class FormMethods {
  private FormMethods() {}

  /** {@code KernelChecks CHECKS = KernelChecks.of(Shape.of(-1, 20), ..., Axes.of(1, 2))}. */
  static FieldSpec checksField(KernelContraction contraction) {
    Contraction c = contraction.specification().contraction();
    return FieldSpec.builder(KernelChecks.class, contraction.checksName())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.of($T.of($L), $T.of($L), $L)",
            KernelChecks.class,
            Shape.class,
            join(c.x().toArray()),
            Shape.class,
            join(c.y().toArray()),
            axes(c.axes()))
        .build();
  }

  static MethodSpec emit(KernelMethod method, KernelContraction contraction) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC);
    List<String> types = method.form().typeNames(method.elementType());
    for (int p = 0; p < method.parameterNames().size(); p++) {
      builder.addParameter(type(types.get(p + 1), method), method.parameterNames().get(p));
    }
    if (!types.get(0).equals("void")) {
      builder.returns(type(types.get(0), method));
    }
    return builder.addCode(body(method, contraction)).build();
  }

  /** The loops on tensors that have been checked; extents come from their shapes. */
  static MethodSpec tensorEntry(KernelContraction contraction) {
    TypeName tensor = tensor(contraction.elementType());
    List<String> arguments =
        new ArrayList<>(List.of("x.data()", "0", "y.data()", "0", "out.data()", "0"));
    Contraction c = contraction.specification().contraction();
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
    String call = String.join(",\n    ", arguments);
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (out.data().length == 0)");
    code.addStatement("return");
    code.endControlFlow();
    code.addStatement("$T xShape = x.shape()", Shape.class);
    if (call.contains("yShape")) {
      code.addStatement("$T yShape = y.shape()", Shape.class);
    }
    code.addStatement("$L(\n    $L)", contraction.entryName(), call);
    return MethodSpec.methodBuilder(contraction.entryName())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(tensor, "x")
        .addParameter(tensor, "y")
        .addParameter(tensor, "out")
        .addCode(code.build())
        .build();
  }

  private static CodeBlock body(KernelMethod method, KernelContraction contraction) {
    NameAllocator locals = new NameAllocator();
    List<String> p = method.parameterNames();
    p.forEach(locals::newName);
    String checks = contraction.checksName();
    String run = contraction.entryName();
    CodeBlock.Builder code = CodeBlock.builder();
    String x = p.get(0);
    switch (method.form()) {
      case RETURN_TENSOR -> {
        String y = p.get(1);
        String shape = locals.newName("shape");
        String out = locals.newName("out");
        TypeName tensor = tensor(method.elementType());
        code.addStatement(
            "$T $L = $L.result($L.shape(), $L.shape())", Shape.class, shape, checks, x, y);
        code.addStatement("$T $L = $T.zeros($L.toArray())", tensor, out, tensor, shape);
        code.addStatement("$L($L, $L, $L)", run, x, y, out);
        code.addStatement("return $L", out);
      }
      case INTO_TENSOR -> {
        String y = p.get(1);
        String out = p.get(2);
        code.addStatement(
            "$L.into($L.shape(), $L.data(), $L.shape(), $L.data(), $L.shape(), $L.data())",
            checks,
            x,
            x,
            y,
            y,
            out,
            out);
        code.addStatement("$L($L, $L, $L)", run, x, y, out);
      }
      case RETURN_ARRAY -> {
        String y = p.get(1);
        String batch = locals.newName("batch");
        String out = locals.newName("out");
        TypeName element = LoopMethods.primitive(method.elementType().keyword());
        code.addStatement("int $L = $L.batch($L.length, $L.length)", batch, checks, x, y);
        code.addStatement(
            "$T[] $L = new $T[$L]",
            element,
            out,
            element,
            Terms.times(batch, itemsPerBatch(contraction), resultItem(contraction)));
        code.addStatement(
            "$L($L, 0, $L, 0, $L, 0, $L)",
            run,
            x,
            y,
            out,
            Terms.times(batch, itemsPerBatch(contraction)));
        code.addStatement("return $L", out);
      }
      case INTO_ARRAY -> {
        String y = p.get(1);
        String out = p.get(2);
        String batch = locals.newName("batch");
        code.addStatement(
            "int $L = $L.batch($L, $L.length, $L, $L.length, $L, $L.length)",
            batch,
            checks,
            x,
            x,
            y,
            y,
            out,
            out);
        code.addStatement(
            "$L($L, 0, $L, 0, $L, 0, $L)",
            run,
            x,
            y,
            out,
            Terms.times(batch, itemsPerBatch(contraction)));
      }
      case SLICES -> {
        String y = p.get(2);
        String out = p.get(4);
        String batch = p.get(6);
        code.addStatement(
            "$L.slices($L, $L.length, $L, $L, $L.length, $L, $L, $L.length, $L, $L)",
            checks,
            x,
            x,
            p.get(1),
            y,
            y,
            p.get(3),
            out,
            out,
            p.get(5),
            batch);
        code.addStatement(
            "$L($L, $L, $L, $L, $L, $L, $L)",
            run,
            x,
            p.get(1),
            y,
            p.get(3),
            out,
            p.get(5),
            Terms.times(batch, itemsPerBatch(contraction)));
      }
    }
    return code.build();
  }

  /**
   * The product of the batch extents behind the first: items of the loops in one of the arrays'.
   */
  private static String itemsPerBatch(KernelContraction contraction) {
    Contraction c = contraction.specification().contraction();
    return Integer.toString(
        IntStream.range(1, c.batchDims()).map(c.x()::extent).reduce(1, (a, b) -> a * b));
  }

  private static String resultItem(KernelContraction contraction) {
    return ExtentNames.of(contraction.loops()).outItem();
  }

  private static String product(String shape, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(axis -> shape + ".extent(" + axis + ")")
        .collect(Collectors.joining(" * "));
  }

  private static TypeName type(String name, KernelMethod method) {
    if (name.equals("int")) {
      return TypeName.INT;
    }
    return name.endsWith("[]")
        ? ArrayTypeName.of(LoopMethods.primitive(method.elementType().keyword()))
        : tensor(method.elementType());
  }

  private static ClassName tensor(ElementType elementType) {
    return ClassName.get("dev.batchdot", elementType.tensorName());
  }

  private static CodeBlock axes(Axes axes) {
    CodeBlock.Builder code = CodeBlock.builder();
    int[] given = axes.toArray();
    if (given.length == 0) {
      code.add("$T.DEFAULT", Axes.class);
    } else {
      code.add("$T.of($L)", Axes.class, join(given));
    }
    if (axes.batchDims() != 1) {
      code.add(".batchDims($L)", axes.batchDims());
    }
    return code.build();
  }

  private static String join(int[] values) {
    return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }
}
