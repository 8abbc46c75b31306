package dev.batchdot.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.batchdot.BatchDot;
import dev.batchdot.processor.emit.KernelEmitter;
import dev.batchdot.processor.emit.ReachabilityMetadata;
import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.processor.read.InterfaceReader;
import dev.batchdot.processor.read.InterfaceRequest;
import dev.batchdot.processor.read.Unresolved;
import dev.batchdot.processor.report.KernelPages;
import dev.batchdot.processor.validate.Diagnostic;
import dev.batchdot.processor.validate.DiagnosticId;
import dev.batchdot.processor.validate.KernelValidator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the implementations of interfaces that are annotated with {@link BatchDot}. Each type
 * is read, validated, planned and emitted by itself; one that is at fault does not stop the others,
 * and one that speaks of types in the making by other processors waits for the next round.
 */
@AutoService(Processor.class)
public final class BatchDotProcessor extends AbstractProcessor {
  /** How much of a trace is told: enough to find the fault, and to be copied into a report. */
  private static final int FRAMES = 8;

  private final Set<String> deferred = new LinkedHashSet<>();
  private final NameClaims claims = new NameClaims();
  private Reporter reporter = Reporter.silent();
  private final KernelPages pages = new KernelPages();
  private final ReachabilityMetadata metadata = new ReachabilityMetadata();
  private Options options = Options.DEFAULT;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reporter = new Reporter(environment.getMessager());
    options = Options.of(environment.getOptions(), reporter);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(BatchDot.class.getName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : deferred) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    deferred.clear();
    for (Element annotated : round.getElementsAnnotatedWith(BatchDot.class)) {
      types.add(
          annotated instanceof TypeElement type
              ? type
              : (TypeElement) annotated.getEnclosingElement());
    }
    for (TypeElement type : types) {
      claims.claim(processingEnv.getElementUtils().getPackageOf(type), type);
    }
    for (TypeElement type : types) {
      try {
        process(type, round.processingOver());
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        reporter.report(
            Diagnostic.on(
                type, DiagnosticId.INTERNAL, "a fault of batchdot's processor: " + traced(e)));
      }
    }
    if (round.processingOver()) {
      writeIndex();
    }
    return false;
  }

  private void process(TypeElement type, boolean lastRound) {
    InterfaceReader reader =
        new InterfaceReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    Optional<Unresolved> unresolved = reader.unresolved(type);
    if (unresolved.isPresent()) {
      if (lastRound) {
        reporter.report(Diagnostic.of(type, unresolved.get()));
      } else {
        deferred.add(type.getQualifiedName().toString());
      }
      return;
    }
    List<Diagnostic> mistyped = MistypedAttributes.find(processingEnv, type);
    mistyped.forEach(reporter::report);
    InterfaceRequest request = reader.read(type);
    Optional<KernelModel> model =
        KernelValidator.validate(
            processingEnv.getElementUtils(),
            request,
            diagnostic -> {
              if (mistyped.stream().noneMatch(diagnostic::followsFrom)) {
                reporter.report(diagnostic);
              }
            });
    Optional<Diagnostic> conflict =
        claims.conflict(processingEnv.getElementUtils().getPackageOf(type), type);
    if (conflict.isPresent()) {
      reporter.report(conflict.get());
    } else if (model.isPresent()) {
      write(model.get());
    }
  }

  private void write(KernelModel model) {
    if (options.tier() == Options.Tier.VECTOR && !model.readsVectorModule()) {
      reporter.report(
          Diagnostic.on(model.origin(), DiagnosticId.OPTION, Options.unreadable(model.origin())));
      return;
    }
    List<PlannedContraction> contractions =
        PlannedContraction.of(model.methods(), options.targets(model), options.unknown());
    JavaFile file = KernelEmitter.emit(model, contractions);
    try {
      file.writeTo(processingEnv.getFiler());
    } catch (FilerException e) {
      report(model, DiagnosticId.NAME_TAKEN, e.getMessage());
      return;
    } catch (IOException e) {
      report(model, DiagnosticId.NOT_WRITTEN, e.toString());
      return;
    }
    writeMetadata(model);
    if (options.report()) {
      writePage(model, contractions, file.toString());
    }
  }

  private void report(KernelModel model, DiagnosticId id, @Nullable String reason) {
    String message = "%s can't be written: %s".formatted(model.kernelName(), reason);
    reporter.report(Diagnostic.on(model.origin(), id, message));
  }

  /** A fault and where it comes from: compilers print no traces of what a processor tells them. */
  private static String traced(Throwable fault) {
    StringBuilder text = new StringBuilder(fault.toString());
    Stream.of(fault.getStackTrace())
        .limit(FRAMES)
        .forEach(frame -> text.append("\n  at ").append(frame));
    return text.toString();
  }

  /** Whatever is wrong with it, the kernel is there, and works anywhere but in native images. */
  private void writeMetadata(KernelModel model) {
    try {
      metadata.write(model, processingEnv);
    } catch (IOException | RuntimeException e) {
      reporter.report(
          Diagnostic.on(
              model.origin(),
              DiagnosticId.METADATA,
              "the metadata of %s for native images can't be written: %s"
                  .formatted(model.kernelName(), e)));
    }
  }

  /** Whatever is wrong with a page, the kernel is there. */
  private void writePage(KernelModel model, List<PlannedContraction> contractions, String source) {
    try {
      pages.write(processingEnv.getFiler(), model, contractions, source);
    } catch (IOException | RuntimeException e) {
      reporter.report(
          Diagnostic.on(
              model.origin(),
              DiagnosticId.REPORT,
              "the page of %s can't be written: %s".formatted(model.kernelName(), e)));
    }
  }

  private void writeIndex() {
    try {
      pages.writeIndex();
    } catch (IOException | RuntimeException e) {
      reporter.report(DiagnosticId.REPORT, "the index of the pages can't be written: " + e);
    }
  }
}
