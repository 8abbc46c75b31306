package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.processor.model.KernelMethod;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A method of the interface, in one of the five forms: checks first, then the loops. */
final class FormMethods {
  private final KernelMethod method;
  private final List<String> names;
  private final String checks;
  private final String run;
  private final String itemsPerBatch;
  private final String resultItem;
  private final NameAllocator locals = new NameAllocator();
  private final CodeBlock.Builder code = CodeBlock.builder();

  private FormMethods(KernelMethod method, KernelContraction contraction) {
    this.method = method;
    this.checks = contraction.checksName();
    this.run = contraction.entryName();
    this.itemsPerBatch = itemsPerBatch(contraction.specification().contraction());
    this.resultItem = ExtentNames.of(contraction.loops()).outItem();
    // a parameter obscures a type, or the package of one, that has its name
    Stream.of("dev", Shape.class.getSimpleName(), method.elementType().tensorName())
        .forEach(locals::newName);
    this.names = method.parameterNames().stream().map(locals::newName).toList();
  }

  static MethodSpec emit(KernelMethod method, KernelContraction contraction) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .varargs(method.isVarArgs());
    FormMethods form = new FormMethods(method, contraction);
    List<String> types = method.form().typeNames(method.elementType());
    for (int p = 0; p < form.names.size(); p++) {
      builder.addParameter(type(types.get(p + 1), method), form.names.get(p));
    }
    builder.returns(type(types.get(0), method));
    return builder.addCode(form.body()).build();
  }

  private CodeBlock body() {
    switch (method.form()) {
      case RETURN_TENSOR -> returnTensor(names.get(0), names.get(1));
      case INTO_TENSOR -> intoTensor(names.get(0), names.get(1), names.get(2));
      case RETURN_ARRAY -> returnArray(names.get(0), names.get(1));
      case INTO_ARRAY -> intoArray(names.get(0), names.get(1), names.get(2));
      case SLICES -> slices();
    }
    return code.build();
  }

  private void returnTensor(String x, String y) {
    String shape = locals.newName("shape");
    String out = locals.newName("out");
    TypeName tensor = JavaTypes.tensor(method.elementType());
    code.addStatement(
        "$T $L = $L.result($L.shape(), $L.shape())", Shape.class, shape, checks, x, y);
    code.addStatement("$T $L = $T.zeros($L.toArray())", tensor, out, tensor, shape);
    code.addStatement("$L($L, $L, $L)", run, x, y, out);
    code.addStatement("return $L", out);
  }

  private void intoTensor(String x, String y, String out) {
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

  private void returnArray(String x, String y) {
    String batch = locals.newName("batch");
    String out = locals.newName("out");
    TypeName element = JavaTypes.element(method.elementType());
    String length = Terms.times(batch, itemsPerBatch, resultItem);
    code.addStatement("int $L = $L.batch($L.length, $L.length)", batch, checks, x, y);
    code.addStatement("$T[] $L = new $T[$L]", element, out, element, length);
    code.addStatement("$L($L, 0, $L, 0, $L, 0, $L)", run, x, y, out, items(batch));
    code.addStatement("return $L", out);
  }

  private void intoArray(String x, String y, String out) {
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
    code.addStatement("$L($L, 0, $L, 0, $L, 0, $L)", run, x, y, out, items(batch));
  }

  private void slices() {
    String x = names.get(0);
    String y = names.get(2);
    String out = names.get(4);
    String batch = names.get(6);
    code.addStatement(
        "$L.slices($L, $L.length, $L, $L, $L.length, $L, $L, $L.length, $L, $L)",
        checks,
        x,
        x,
        names.get(1),
        y,
        y,
        names.get(3),
        out,
        out,
        names.get(5),
        batch);
    code.addStatement(
        "$L($L, $L, $L, $L, $L, $L, $L)",
        run,
        x,
        names.get(1),
        y,
        names.get(3),
        out,
        names.get(5),
        items(batch));
  }

  /** The arrays' batch is the first batch axis; an item of the loops has one index on each. */
  private String items(String batch) {
    return Terms.times(batch, itemsPerBatch);
  }

  private static String itemsPerBatch(Contraction contraction) {
    return Integer.toString(
        IntStream.range(1, contraction.batchDims())
            .map(contraction.x()::extent)
            .reduce(1, (a, b) -> a * b));
  }

  private static TypeName type(String name, KernelMethod method) {
    return switch (name) {
      case "void" -> TypeName.VOID;
      case "int" -> TypeName.INT;
      default ->
          method.form().isArrays()
              ? JavaTypes.array(method.elementType())
              : JavaTypes.tensor(method.elementType());
    };
  }
}
