package dev.batchdot.samples.guide;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.read.InterfaceReader;
import dev.batchdot.processor.read.InterfaceRequest;
import dev.batchdot.processor.read.MethodRequest;
import dev.batchdot.processor.validate.KernelValidator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The processor's first two phases on an interface: what each makes of it, in words. */
@SupportedAnnotationTypes("dev.batchdot.BatchDot")
final class Phases extends AbstractProcessor {
  private final StringBuilder read = new StringBuilder();
  private final StringBuilder validated = new StringBuilder();

  static Phases ofScore() {
    Phases phases = new Phases();
    String said = Javac.run(List.of(Javac.SCORE), List.of("-proc:only"), List.of(phases));
    if (phases.validated.isEmpty()) {
      throw new IllegalStateException(said);
    }
    return phases;
  }

  String read() {
    return read.toString();
  }

  String validated() {
    return validated.toString();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(BatchDot.class))) {
      InterfaceRequest request =
          new InterfaceReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
              .read(type);
      describe(request);
      KernelModel model =
          KernelValidator.validate(
                  processingEnv.getElementUtils(),
                  request,
                  diagnostic -> {
                    throw new IllegalStateException(diagnostic.toString());
                  })
              .orElseThrow();
      describe(model);
    }
    return false;
  }

  private void describe(InterfaceRequest request) {
    line(read, "interface", request.type().getSimpleName());
    request.annotation().orElseThrow().values().forEach((name, value) -> line(read, name, value));
    for (MethodRequest method : request.methods()) {
      line(read, "method", method.name() + " " + method.parameterNames());
      line(read, "type", method.type().toString().replace("dev.batchdot.", ""));
    }
  }

  private void describe(KernelModel model) {
    line(validated, "kernel", model.kernelName());
    for (KernelMethod method : model.methods()) {
      line(
          validated,
          "method",
          method.name() + ", " + method.form() + " of " + method.elementType());
      line(validated, "computes", method.specification().contraction());
      LoopExtents extents = method.specification().contraction().loops();
      line(validated, "items", extents.batch() == BatchDot.DYNAMIC ? "?" : extents.batch());
      line(validated, "each", extents.byName());
    }
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append("%-10s %s%n".formatted(name, value));
  }
}
