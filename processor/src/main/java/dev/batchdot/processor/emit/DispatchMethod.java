package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.spi.KernelEntry;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What dispatchers ask a kernel for: its contractions, each with a way into its loops that drops
 * the extents they know.
 *
 * <pre>{@code
 * @Override
 * public List<KernelEntry> entriesForDispatchers() {
 *   return List.of(
 *       KernelEntry.ofFloat(CHECKS, plan(), 0,
 *           (x, xOffset, y, yOffset, out, outOffset, batch, mo, k, mi, no, ni) ->
 *               contract(x, xOffset, y, yOffset, out, outOffset, batch, k)));
 * }
 * }</pre>
 */
final class DispatchMethod {
  /** The parameters of loops in canonical form, but for the extents of an item. */
  private static final String ARRAYS = "x, xOffset, y, yOffset, out, outOffset, batch";

  private DispatchMethod() {}

  static MethodSpec emit(List<KernelContraction> contractions) {
    List<CodeBlock> entries = new ArrayList<>();
    for (int at = 0; at < contractions.size(); at++) {
      entries.add(entry(contractions.get(at), at));
    }
    return MethodSpec.methodBuilder("entriesForDispatchers")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(List.class, KernelEntry.class))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(entries, ","))
        .build();
  }

  private static CodeBlock entry(KernelContraction contraction, int at) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "\n$T.of$L($L, plan(), $L,\n    ($L, mo, k, mi, no, ni) ->\n    $L)",
                KernelEntry.class,
                JavaTypes.prefix(contraction.elementType()),
                contraction.checksName(),
                at,
                ARRAYS,
                call(contraction));
    for (Contraction known : contraction.specification().specializations()) {
      code.add(
          "\n    .specialized($L, $L)", ChecksField.shape(known.x()), ChecksField.shape(known.y()));
    }
    return contraction.specification().parallel() ? code.add(".parallel()").build() : code.build();
  }

  /** {@code contract(x, xOffset, ..., batch, k)}; the part of a batch where it is to be split. */
  private static String call(KernelContraction contraction) {
    boolean parallel = contraction.specification().parallel();
    String name = parallel ? contraction.partName() : contraction.entryName();
    List<String> arguments = new ArrayList<>(List.of(ARRAYS));
    arguments.addAll(ExtentNames.parameters(contraction.loops()));
    return name + "(" + String.join(", ", arguments) + ")";
  }
}
