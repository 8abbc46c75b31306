package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.spi.ParallelBatch;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The nested classes that hold the loops, of which only the one that fits the machine is ever
 * loaded, and the methods that choose. All come from one template.
 */
final class TierMethods {
  /** The field that says whether fused multiply-adds are used. */
  static final String FMA = "FMA";

  private static final String FUSED = "Fused";
  private static final String SEPARATE = "Separate";

  private TierMethods() {}

  /** {@code static void contract(...)}: to the class whose loops fit this machine. */
  static List<MethodSpec> entries(KernelContraction contraction) {
    String name = contraction.entryName();
    if (!contraction.specification().parallel()) {
      return List.of(entry(contraction, name, choice(contraction)));
    }
    String part = contraction.partName();
    return List.of(
        entry(contraction, name, split(contraction, part)),
        entry(contraction, part, choice(contraction)));
  }

  private static MethodSpec entry(KernelContraction contraction, String name, CodeBlock code) {
    return LoopMethods.signature(name, contraction.elementType(), contraction.loops())
        .addJavadoc("The loops, on arrays that have been checked; offsets count elements.\n")
        .addCode(code)
        .build();
  }

  private static CodeBlock choice(KernelContraction contraction) {
    String name = contraction.entryName();
    CodeBlock separate = LoopMethods.call(SEPARATE + ".", name, contraction.loops());
    if (!contraction.elementType().isFloating()) {
      return separate;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", FMA)
        .add(LoopMethods.call(FUSED + ".", name, contraction.loops()))
        .nextControlFlow("else")
        .add(separate)
        .endControlFlow()
        .build();
  }

  /** {@code ParallelBatch.run(batch, 600L, (from, count) -> contractPart(...))}. */
  private static CodeBlock split(KernelContraction contraction, String part) {
    ExtentNames names = ExtentNames.of(contraction.loops());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "x",
                Terms.plus("xOffset", Terms.times("from", names.xItem())),
                "y",
                Terms.plus("yOffset", Terms.times("from", names.yItem())),
                "out",
                Terms.plus("outOffset", Terms.times("from", names.outItem())),
                "count"));
    arguments.addAll(ExtentNames.parameters(contraction.loops()));
    return CodeBlock.builder()
        .addStatement(
            "$T.run(batch, 1L * $L, (from, count) -> $L($L))",
            ParallelBatch.class,
            Terms.times(names.outItem(), names.k()),
            part,
            String.join(", ", arguments))
        .build();
  }

  static List<TypeSpec> tiers(List<KernelContraction> contractions) {
    List<TypeSpec> tiers = new ArrayList<>();
    List<KernelContraction> floating =
        contractions.stream().filter(c -> c.elementType().isFloating()).toList();
    if (!floating.isEmpty()) {
      tiers.add(
          tier(
              FUSED,
              "Portable loops for machines with fused multiply-add.\n",
              floating,
              MultiplyAdd.FUSED));
    }
    tiers.add(
        tier(
            SEPARATE,
            "Portable loops; a product, then a sum.\n",
            contractions,
            MultiplyAdd.SEPARATE));
    return tiers;
  }

  private static TypeSpec tier(
      String name, String javadoc, List<KernelContraction> contractions, MultiplyAdd multiplyAdd) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(javadoc)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (KernelContraction contraction : contractions) {
      LoopMethods.addTo(type, contraction.entryName(), contraction.plan(), multiplyAdd);
    }
    return type.build();
  }
}
