package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.spi.KernelChecks;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code KernelChecks CHECKS = KernelChecks.of(Shape.of(-1, 20), ..., Axes.of(1, 2))}. */
final class ChecksField {
  private ChecksField() {}

  static FieldSpec emit(KernelContraction contraction) {
    Contraction c = contraction.specification().contraction();
    return FieldSpec.builder(KernelChecks.class, contraction.checksName())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.of($L, $L, $L)", KernelChecks.class, shape(c.x()), shape(c.y()), axes(c.axes()))
        .build();
  }

  /** {@code Shape.of(-1, 20)}. */
  static CodeBlock shape(Shape shape) {
    return CodeBlock.of("$T.of($L)", Shape.class, join(shape.toArray()));
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
