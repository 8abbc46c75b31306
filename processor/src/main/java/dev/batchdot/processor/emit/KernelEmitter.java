package dev.batchdot.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.BatchDotGenerated;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.spi.DispatchableKernel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The generated class:
 *
 * <pre>{@code
 * @BatchDotGenerated
 * public final class ScoreKernel implements Score, DispatchableKernel {
 *   private static final KernelChecks CHECKS = KernelChecks.of(...);
 *   private static final boolean FMA = Gate.fma();
 *
 *   public ScoreKernel() {}
 *
 *   public static String plan() {...}
 *
 *   @Override public FloatTensor apply(FloatTensor users, FloatTensor items) {...}   // checks first
 *
 *   @Override public List<KernelEntry> entriesForDispatchers() {...}
 *
 *   static void contract(float[] x, int xOffset, ...) {...}                          // then a tier
 *
 *   private static final class Fused {...}                                           // the loops
 *   private static final class Separate {...}
 * }
 * }</pre>
 */
public final class KernelEmitter {
  /** The processor's name in {@code @Generated}. */
  private static final String GENERATOR = "dev.batchdot.processor.BatchDotProcessor";

  private final KernelModel model;
  private final List<KernelContraction> contractions;
  private final TierMethods tiers;
  private final TypeSpec.Builder type;

  private KernelEmitter(KernelModel model, List<PlannedContraction> planned) {
    this.model = model;
    NameAllocator names = new NameAllocator();
    names.newName("plan");
    model.namesInUse().forEach(names::newName);
    this.contractions = KernelContraction.of(planned, names);
    this.tiers = new TierMethods(names);
    this.type = TypeSpec.classBuilder(model.kernelName());
  }

  /** The source file of a kernel whose contractions are planned. */
  public static JavaFile emit(KernelModel model, List<PlannedContraction> planned) {
    return new KernelEmitter(model, planned).emit();
  }

  private JavaFile emit() {
    declareClass();
    declareFields();
    Modifier[] visibility = model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(visibility)
            .addJavadoc("Makes the kernel. It has no state: any number of threads may share it.\n")
            .build());
    type.addMethod(planMethod());
    for (KernelMethod method : model.methods()) {
      KernelContraction contraction =
          contractions.stream().filter(c -> c.serves(method)).findFirst().orElseThrow();
      type.addMethod(FormMethods.emit(method, contraction));
    }
    type.addMethod(DispatchMethod.emit(contractions));
    for (KernelContraction contraction : contractions) {
      if (contraction.servesTensors()) {
        type.addMethod(TensorEntry.emit(contraction));
      }
      tiers.entries(contraction).forEach(type::addMethod);
    }
    tiers.tiers(contractions).forEach(type::addType);
    return JavaFile.builder(model.packageName(), type.build())
        .indent("  ")
        .skipJavaLangImports(!model.qualifiesJavaLang())
        .build();
  }

  private void declareClass() {
    TypeName interfaceName = ClassName.get(model.origin());
    type.addOriginatingElement(model.origin())
        .addSuperinterface(interfaceName)
        .addSuperinterface(DispatchableKernel.class)
        .addModifiers(Modifier.FINAL)
        .addJavadoc(KernelJavadoc.of(model, contractions))
        .addAnnotation(BatchDotGenerated.class);
    if (model.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (model.hasGeneratedAnnotation()) {
      type.addAnnotation(
          AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
              .addMember("value", "$S", GENERATOR)
              .build());
    }
    if (!model.expectedWarnings().isEmpty()) {
      AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
      model.expectedWarnings().forEach(lint -> suppressed.addMember("value", "$S", lint));
      type.addAnnotation(suppressed.build());
    }
    type.avoidClashesWithNestedClasses(model.origin());
    // a field obscures a type of its name
    type.alwaysQualify(model.memberNames().toArray(String[]::new));
  }

  private void declareFields() {
    for (KernelContraction contraction : contractions) {
      type.addField(ChecksField.emit(contraction));
    }
    tiers.fields(contractions).forEach(type::addField);
  }

  private MethodSpec planMethod() {
    return MethodSpec.methodBuilder("plan")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(String.class)
        .addJavadoc("How this kernel runs: loops, tile, unrolling, tails, for each contraction.\n")
        .addStatement("return $S", KernelJavadoc.plans(contractions))
        .build();
  }
}
