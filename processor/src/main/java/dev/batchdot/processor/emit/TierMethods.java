package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.ParallelBatch;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The nested classes that hold the loops, of which only the one that fits the machine is ever
 * loaded, and the methods that choose. All come from one template.
 */
final class TierMethods {
  private final String fma;
  private final String fused;
  private final String separate;

  TierMethods(NameAllocator names) {
    this.fma = names.newName("FMA");
    this.fused = names.newName("Fused");
    this.separate = names.newName("Separate");
  }

  /** Says whether fused multiply-adds are used. */
  FieldSpec fmaField() {
    return FieldSpec.builder(TypeName.BOOLEAN, fma)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.fma()", Gate.class)
        .build();
  }

  /** {@code static void contract(...)}: to the class whose loops fit this machine. */
  List<MethodSpec> entries(KernelContraction contraction) {
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

  private CodeBlock choice(KernelContraction contraction) {
    String name = contraction.entryName();
    CodeBlock plain = LoopMethods.call(separate + ".", name, contraction.loops());
    if (!contraction.elementType().isFloating()) {
      return plain;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", fma)
        .add(LoopMethods.call(fused + ".", name, contraction.loops()))
        .nextControlFlow("else")
        .add(plain)
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

  List<TypeSpec> tiers(List<KernelContraction> contractions) {
    List<TypeSpec> tiers = new ArrayList<>();
    List<KernelContraction> floating =
        contractions.stream().filter(c -> c.elementType().isFloating()).toList();
    if (!floating.isEmpty()) {
      tiers.add(
          tier(
              fused,
              "Portable loops for machines with fused multiply-add.\n",
              floating,
              MultiplyAdd.FUSED));
    }
    tiers.add(
        tier(
            separate,
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
      LoopMethods.addTo(type, contraction, multiplyAdd);
    }
    return type.build();
  }
}
