package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
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
  static MethodSpec entry(KernelContraction contraction) {
    String name = contraction.entryName();
    CodeBlock separate = LoopMethods.call(SEPARATE + ".", name, contraction.loops());
    CodeBlock.Builder code = CodeBlock.builder();
    if (contraction.elementType().isFloating()) {
      code.beginControlFlow("if ($L)", FMA);
      code.add(LoopMethods.call(FUSED + ".", name, contraction.loops()));
      code.nextControlFlow("else");
      code.add(separate);
      code.endControlFlow();
    } else {
      code.add(separate);
    }
    return LoopMethods.signature(name, contraction.elementType().keyword(), contraction.loops())
        .addJavadoc("The loops, on arrays that have been checked; offsets count elements.\n")
        .addCode(code.build())
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
