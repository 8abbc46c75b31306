package dev.batchdot.processor.validate;

import dev.batchdot.processor.emit.JavaLang;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.read.AnnotationRequest;
import dev.batchdot.processor.read.InterfaceRequest;
import dev.batchdot.processor.read.MethodRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** From a request to a kernel model, or to everything that is wrong with it, in one pass. */
public final class KernelValidator {
  private static final String VECTORS = "jdk.incubator.vector.FloatVector";
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private final Elements elements;
  private final InterfaceRequest request;
  private final Consumer<Diagnostic> diagnostics;
  private final Map<AnnotationRequest, SpecificationRules.Checked> specifications = new HashMap<>();
  private boolean legal = true;

  private KernelValidator(
      Elements elements, InterfaceRequest request, Consumer<Diagnostic> diagnostics) {
    this.elements = elements;
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** The model of a legal request; every fault goes to {@code diagnostics}. */
  public static Optional<KernelModel> validate(
      Elements elements, InterfaceRequest request, Consumer<Diagnostic> diagnostics) {
    return new KernelValidator(elements, request, diagnostics).validate();
  }

  private Optional<KernelModel> validate() {
    TypeRules rules = new TypeRules(elements, request, diagnostics);
    if (!rules.isInterface()) {
      return Optional.empty(); // nothing else means anything
    }
    legal = rules.check();
    request.annotation().ifPresent(this::specification);
    List<KernelMethod> methods = new ArrayList<>();
    for (MethodRequest method : request.methods()) {
      method(method).ifPresent(methods::add);
    }
    if (!legal) {
      return Optional.empty();
    }
    TypeElement type = request.type();
    PackageElement enclosing = elements.getPackageOf(type);
    String packageName = enclosing.isUnnamed() ? "" : enclosing.getQualifiedName().toString();
    return Optional.of(
        new KernelModel(
            type,
            packageName,
            KernelNames.simple(type),
            isPublic(type),
            canRead(GENERATED),
            canRead(VECTORS),
            ExpectedWarnings.of(request, elements),
            JavaLang.NAMES.stream()
                .anyMatch(name -> canRead(KernelNames.qualified(enclosing, name))),
            request.memberNames(),
            methods));
  }

  private Optional<KernelMethod> method(MethodRequest method) {
    // an inherited method may have no source here
    boolean inherited = !request.type().getEnclosedElements().contains(method.element());
    Element place = inherited ? request.type() : method.element();
    Optional<AnnotationRequest> annotation =
        method.annotations().stream().findFirst().or(request::annotation);
    if (annotation.isEmpty()) {
      return refuse(
          place,
          DiagnosticId.NO_ANNOTATION,
          "no annotation speaks for the abstract method %s; annotate it, or %s, with @BatchDot",
          signature(method),
          request.type());
    }
    SpecificationRules.Checked specification = specification(annotation.get());
    for (AnnotationRequest other : method.annotations()) {
      if (!annotation.get().differences(other).isEmpty()) {
        return refuseConflict(method, place, annotation.get(), other);
      }
    }
    if (!method.element().getTypeParameters().isEmpty()) {
      return refuse(
          place,
          DiagnosticId.GENERIC_METHOD,
          "%s has type parameters; a kernel's method names one of the four tensor types",
          signature(method));
    }
    Optional<MethodForms.Match> match = MethodForms.match(method);
    if (match.isEmpty()) {
      legal = false;
      boolean fitsArrays = specification.shapes().filter(OperandShapes::fitArrays).isPresent();
      diagnostics.accept(ProposedForms.refuse(method, place, fitsArrays));
      return Optional.empty();
    }
    if (match.get().form().isArrays()
        && specification.shapes().filter(shapes -> !shapes.fitArrays()).isPresent()) {
      OperandShapes shapes = specification.shapes().get();
      return refuse(
          place,
          DiagnosticId.ARRAY_EXTENTS,
          "%s works on plain arrays, so all extents but the first batch axis must be known: x has"
              + " shape %s and y %s; give them in xShape and yShape, or use tensors",
          signature(method),
          shapes.x(),
          shapes.y());
    }
    if (specification.specification().isEmpty()) {
      legal = false;
      return Optional.empty();
    }
    return Optional.of(
        new KernelMethod(
            method.name(),
            method.parameterNames(),
            method.element().isVarArgs(),
            match.get().form(),
            match.get().elementType(),
            specification.specification().get()));
  }

  private Optional<KernelMethod> refuseConflict(
      MethodRequest method, Element place, AnnotationRequest one, AnnotationRequest other) {
    return refuse(
        place,
        DiagnosticId.CONFLICT,
        "%s is inherited from %s and %s, whose @BatchDot differ in %s; declare it in %s too, with the"
            + " @BatchDot that is meant",
        signature(method),
        one.declaringType(),
        other.declaringType(),
        String.join(" and ", one.differences(other)),
        request.type());
  }

  /** Checks each annotation once, however many methods it speaks for. */
  private SpecificationRules.Checked specification(AnnotationRequest annotation) {
    SpecificationRules.Checked known = specifications.get(annotation);
    if (known == null) {
      known = SpecificationRules.check(annotation, diagnostics);
      specifications.put(annotation, known);
      legal &= known.specification().isPresent();
    }
    return known;
  }

  private Optional<KernelMethod> refuse(
      Element place, DiagnosticId id, String format, Object... arguments) {
    legal = false;
    diagnostics.accept(Diagnostic.on(place, id, String.format(Locale.ROOT, format, arguments)));
    return Optional.empty();
  }

  /** {@code apply(FloatTensor, FloatTensor)}, the same with every compiler. */
  private static String signature(MethodRequest method) {
    List<String> types = MethodForms.typeNames(method);
    return method.name() + "(" + String.join(", ", types.subList(1, types.size())) + ")";
  }

  private boolean canRead(String typeName) {
    return elements.getTypeElement(elements.getModuleOf(request.type()), typeName) != null;
  }

  private static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
