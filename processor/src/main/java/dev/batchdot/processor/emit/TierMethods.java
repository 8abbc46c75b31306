package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.Handover;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Target;
import dev.batchdot.spi.Gate;
import dev.batchdot.spi.ParallelBatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javax.lang.model.element.Modifier;

/**
 * The nested classes that hold the loops, of which only the one that fits the machine is ever
 * loaded, and the methods that choose. All come from one template.
 */
final class TierMethods {
  private final String fma;
  private final String vectorBits;
  private final String movingVectorBits;
  private final Variant fused;
  private final Variant separate;
  private final List<Variant> vectors;
  private final Map<ElementType, String> generic = new EnumMap<>(ElementType.class);

  TierMethods(NameAllocator names) {
    this.fma = names.newName("FMA");
    this.vectorBits = names.newName("VECTOR_BITS");
    this.movingVectorBits = names.newName("MOVING_VECTOR_BITS");
    String fusedName = names.newName("Fused");
    String separateName = names.newName("Separate");
    this.fused =
        new Variant(fusedName, Target.PORTABLE, MultiplyAdd.FUSED, fma, fusedName, separateName);
    this.separate =
        new Variant(
            separateName, Target.PORTABLE, MultiplyAdd.SEPARATE, fma, fusedName, separateName);
    for (ElementType elementType : ElementType.values()) {
      generic.put(elementType, names.newName(elementType.name() + "_GENERIC"));
    }
    this.vectors = new ArrayList<>();
    for (Target target : Target.values()) {
      if (target != Target.PORTABLE) {
        String name = names.newName("Vector" + target.bits());
        vectors.add(0, new Variant(name, target, MultiplyAdd.FUSED, fma, fusedName, separateName));
      }
    }
  }

  /** What the machine has: fused multiply-adds, and how wide its registers are. */
  List<FieldSpec> fields(List<KernelContraction> contractions) {
    List<FieldSpec> fields = new ArrayList<>();
    if (contractions.stream().anyMatch(c -> c.elementType().isFloating())) {
      fields.add(field(TypeName.BOOLEAN, fma, gate("fma")));
    }
    if (anyLoops(contractions, (contraction, target) -> !contraction.movesLanes(target))) {
      fields.add(field(TypeName.INT, vectorBits, gate("vectorBits")));
    }
    if (anyLoops(contractions, KernelContraction::movesLanes)) {
      fields.add(field(TypeName.INT, movingVectorBits, gate("movingVectorBits")));
    }
    Map<String, CodeBlock> handovers = new LinkedHashMap<>();
    for (KernelContraction contraction : contractions) {
      if (contraction.handover() != Handover.NEVER) {
        ClassName type = JavaTypes.generic(contraction.elementType());
        String question = contraction.handover().question();
        handovers.put(handover(contraction), CodeBlock.of("$T.$L()", type, question));
        if (contraction.handover() == Handover.UNKNOWN_EXTENTS_NO_VECTORS) {
          handovers.put(vectorsThere(contraction), CodeBlock.of("$T.hasVectors()", type));
        }
      }
    }
    handovers.forEach((name, value) -> fields.add(field(TypeName.BOOLEAN, name, value)));
    return fields;
  }

  private static boolean anyLoops(
      List<KernelContraction> contractions, BiPredicate<KernelContraction, Target> condition) {
    return contractions.stream()
        .anyMatch(c -> c.vectorTargets().stream().anyMatch(target -> condition.test(c, target)));
  }

  private static CodeBlock gate(String question) {
    return CodeBlock.of("$T.$L()", Gate.class, question);
  }

  private static FieldSpec field(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
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
        entry(
            contraction,
            name,
            CodeBlock.of(
                "$L$L", handOver(contraction, "contractInParallel"), split(contraction, part))),
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
    CodeBlock.Builder choice = CodeBlock.builder();
    choice.add(handOver(contraction, "contract"));
    for (Variant variant : vectors) {
      Target target = variant.target();
      if (contraction.plans().containsKey(target)) {
        String bits = contraction.movesLanes(target) ? movingVectorBits : vectorBits;
        String fits = contraction.replacesWidest(target) ? ">=" : "==";
        choice.beginControlFlow("if ($L $L $L)", bits, fits, target.bits());
        choice.add(LoopMethods.call(variant.name() + ".", name, contraction.loops()));
        choice.addStatement("return").endControlFlow();
      }
    }
    return choice
        .add(separate.callScalar(name, contraction.elementType(), contraction.loops()))
        .build();
  }

  /** To the kernels of batchdot-runtime. */
  private CodeBlock handOver(KernelContraction contraction, String method) {
    if (contraction.handover() == Handover.NEVER) {
      return CodeBlock.of("");
    }
    ExtentNames e = ExtentNames.of(contraction.loops());
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", handoverCondition(contraction))
        .addStatement(
            "$T.$L(x, xOffset, y, yOffset, out, outOffset, batch, $L, $L, $L, $L, $L)",
            JavaTypes.generic(contraction.elementType()),
            method,
            e.mo(),
            e.k(),
            e.mi(),
            e.no(),
            e.ni())
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  /**
   * Leaves out what the kernel is specialised for and runs better: {@code GENERIC && !(k == 4) &&
   * (GENERIC_VECTORS || !(k == 300))}.
   */
  private String handoverCondition(KernelContraction contraction) {
    boolean vectorsServe = contraction.handover() == Handover.UNKNOWN_EXTENTS_NO_VECTORS;
    KernelPlan plan = contraction.plan(Target.PORTABLE);
    List<String> conditions = new ArrayList<>();
    conditions.add(handover(contraction));
    plan.specializations(known -> !vectorsServe || !Handover.vectorsWin(known))
        .forEach(special -> conditions.add("!(" + special + ")"));
    List<String> unlessVectors =
        plan.specializations(known -> vectorsServe && Handover.vectorsWin(known));
    if (!unlessVectors.isEmpty()) {
      String none = String.join(") && !(", unlessVectors);
      conditions.add("(" + vectorsThere(contraction) + " || !(" + none + "))");
    }
    return String.join(" && ", conditions);
  }

  /** The field that tells whether a contraction is handed over. */
  private String handover(KernelContraction contraction) {
    return generic.get(contraction.elementType()) + contraction.handover().suffix();
  }

  /** The field that tells whether batchdot-runtime has vector loops for it. */
  private String vectorsThere(KernelContraction contraction) {
    return generic.get(contraction.elementType()) + Handover.NO_VECTORS.suffix();
  }

  /** {@code ParallelBatch.run(batch, 1L * 600, 4 * (1L * 650), (from, count) -> ...)}. */
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
            "$T.run(batch, 1L * $L, $L * (1L * $L), (from, count) -> $L($L))",
            ParallelBatch.class,
            Terms.times(names.outItem(), names.k()),
            contraction.elementType().bytes(),
            Terms.plus(names.xItem(), names.yItem(), names.outItem()),
            part,
            String.join(", ", arguments))
        .build();
  }

  /** The nested classes. */
  List<TypeSpec> tiers(List<KernelContraction> contractions) {
    List<Variant> variants = new ArrayList<>(vectors);
    variants.add(fused);
    variants.add(separate);
    List<TypeSpec> tiers = new ArrayList<>();
    for (Variant variant : variants) {
      List<KernelContraction> served =
          contractions.stream().filter(contraction -> serves(variant, contraction)).toList();
      if (!served.isEmpty()) {
        tiers.add(tier(variant, served));
      }
    }
    return tiers;
  }

  private boolean serves(Variant variant, KernelContraction contraction) {
    return contraction.plans().containsKey(variant.target())
        && (!variant.equals(fused) || contraction.elementType().isFloating());
  }

  private static TypeSpec tier(Variant variant, List<KernelContraction> contractions) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(variant.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(variant.javadoc())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    VectorConstants constants = new VectorConstants();
    LoopMethods methods = new LoopMethods(type, variant, constants);
    contractions.forEach(methods::add);
    constants.addTo(type);
    return type.build();
  }
}
