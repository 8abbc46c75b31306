package dev.batchdot.processor.validate;

import dev.batchdot.BatchDotGenerated;
import dev.batchdot.processor.read.AnnotationRequest;
import dev.batchdot.processor.read.InterfaceRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a type must be so that a class of the same package can implement it under its own name. */
final class TypeRules {
  private final Elements elements;
  private final InterfaceRequest request;
  private final TypeElement type;
  private final Consumer<Diagnostic> diagnostics;
  private boolean legal = true;

  TypeRules(Elements elements, InterfaceRequest request, Consumer<Diagnostic> diagnostics) {
    this.elements = elements;
    this.request = request;
    this.type = request.type();
    this.diagnostics = diagnostics;
  }

  boolean isInterface() {
    if (type.getKind() == ElementKind.INTERFACE) {
      return true;
    }
    refuse(
        DiagnosticId.TYPE,
        "%s is not an interface; a kernel implements an interface".formatted(type));
    return false;
  }

  boolean check() {
    if (type.getModifiers().contains(Modifier.SEALED)) {
      refuse(
          DiagnosticId.TYPE,
          "%s is sealed, so its kernel can't implement it; drop the modifier".formatted(type));
    }
    if (!type.getTypeParameters().isEmpty()) {
      refuse(
          DiagnosticId.GENERIC_TYPE,
          "%s has type parameters; annotate an interface that extends it with a tensor type"
              .formatted(type.asType()));
    }
    checkNotPrivate();
    checkNames();
    checkIdleAnnotations();
    if (legal) {
      warn();
    }
    return legal;
  }

  private void checkNotPrivate() {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        refuse(
            DiagnosticId.PRIVATE_TYPE,
            "%s is private, so the kernel of %s can't reach it; drop the modifier"
                .formatted(e, type));
      }
    }
  }

  private void checkNames() {
    PackageElement enclosing = elements.getPackageOf(type);
    String kernel = KernelNames.qualified(enclosing, KernelNames.simple(type));
    TypeElement taken = elements.getTypeElement(elements.getModuleOf(type), kernel);
    if (taken != null && taken.getAnnotation(BatchDotGenerated.class) == null) {
      refuse(
          DiagnosticId.NAME_TAKEN,
          "the kernel of %s is named %s, but there is such a type; rename one of them"
              .formatted(type, kernel));
    }
    for (ExecutableElement method : request.allMethods()) {
      boolean inherited =
          !method.getModifiers().contains(Modifier.STATIC)
              && !method.getModifiers().contains(Modifier.PRIVATE);
      if (inherited && method.getParameters().isEmpty()) {
        checkMethodName(method.getSimpleName(), "plan", "a static one");
        checkMethodName(method.getSimpleName(), "entriesForDispatchers", "one for dispatchers");
      }
    }
  }

  private void checkMethodName(Name name, String taken, String kernels) {
    if (name.contentEquals(taken)) {
      refuse(
          DiagnosticId.NAME_TAKEN,
          "%s has a method %s() without parameters, but its kernel has %s; rename it"
              .formatted(type, taken, kernels));
    }
  }

  private void checkIdleAnnotations() {
    for (AnnotationRequest idle : request.idleAnnotations()) {
      Element method = idle.annotated();
      String kind =
          Stream.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.DEFAULT)
              .filter(method.getModifiers()::contains)
              .findFirst()
              .map(modifier -> "a " + modifier + " method")
              .orElse("a method of Object");
      String message =
          "no kernel implements %s, for it is %s; move its @BatchDot to an abstract method, or drop it"
              .formatted(method.getSimpleName(), kind);
      legal = false;
      diagnostics.accept(Diagnostic.in(idle, null, DiagnosticId.NOT_ABSTRACT, message));
    }
  }

  /** By its type: the interface, or the kernel, of which the compiler has but the name so far. */
  private boolean mayHoldKernel(VariableElement field) {
    if (field.asType().getKind() == TypeKind.ERROR) {
      String kernel = KernelNames.simple(type);
      String name = field.asType().toString();
      return name.equals(kernel)
          || name.equals(KernelNames.qualified(elements.getPackageOf(type), kernel));
    }
    return field.asType() instanceof DeclaredType declared && declared.asElement().equals(type);
  }

  private void warn() {
    if (request.methods().isEmpty()) {
      say(
          DiagnosticId.NO_METHOD,
          "%s has no abstract method, so its kernel has nothing to do".formatted(type));
    }
    boolean hasDefault =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(m -> m.isDefault());
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (hasDefault && mayHoldKernel(field)) {
        diagnostics.accept(
            Diagnostic.on(
                field,
                DiagnosticId.CLASS_INIT,
                ("%s has a default method and the field %s: if that holds its own kernel, two threads"
                        + " that initialise interface and kernel can wait for each other for ever;"
                        + " move the field into a class of its own, as in"
                        + " final class %ss { static final %s %s = new %s(); }")
                    .formatted(
                        type.getSimpleName(),
                        field,
                        type.getSimpleName(),
                        type.getSimpleName(),
                        field,
                        KernelNames.simple(type))));
      }
    }
  }

  private void say(DiagnosticId id, String message) {
    diagnostics.accept(Diagnostic.on(type, id, message));
  }

  private void refuse(DiagnosticId id, String message) {
    legal = false;
    diagnostics.accept(Diagnostic.on(type, id, message));
  }
}
