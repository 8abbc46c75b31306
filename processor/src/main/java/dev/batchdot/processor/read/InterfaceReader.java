package dev.batchdot.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what a type asks for. */
public final class InterfaceReader {
  private final Elements elements;
  private final Types types;

  /** A reader over the compiler's elements and types. */
  public InterfaceReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Reads {@code type}, which is not {@linkplain #unresolved unresolved}. */
  public InterfaceRequest read(TypeElement type) {
    Set<TypeElement> lineage = new LinkedHashSet<>();
    collect(type, lineage);
    List<ExecutableElement> methods = new ArrayList<>();
    Set<String> memberNames = new TreeSet<>();
    for (TypeElement ancestor : lineage) {
      methods.addAll(ElementFilter.methodsIn(ancestor.getEnclosedElements()));
      for (Element member : ancestor.getEnclosedElements()) {
        memberNames.add(member.getSimpleName().toString());
      }
    }
    List<MethodRequest> abstractMethods = abstractMethods(type, methods);
    return new InterfaceRequest(
        type,
        AnnotationReader.read(type),
        abstractMethods,
        idleAnnotations(type, abstractMethods),
        methods,
        memberNames);
  }

  /**
   * What the compiler does not know of all that the type inherits, that its abstract methods speak
   * of, and of the values of its annotations. The other methods don't count: they may well speak of
   * the kernel.
   */
  public Optional<Unresolved> unresolved(TypeElement type) {
    return AnnotationReader.unreadable(type).or(() -> unresolvedMembers(type, type));
  }

  private Optional<Unresolved> unresolvedMembers(TypeElement ancestor, TypeElement type) {
    for (TypeMirror inherited : ancestor.getInterfaces()) {
      Optional<Unresolved> unresolved =
          inherited.getKind() == TypeKind.ERROR
              ? Optional.of(Unresolved.types(type))
              : unresolvedMembers((TypeElement) types.asElement(inherited), type);
      if (unresolved.isPresent()) {
        return unresolved;
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        if (isUnknown(method.getReturnType())
            || method.getParameters().stream().anyMatch(p -> isUnknown(p.asType()))) {
          return Optional.of(Unresolved.types(type));
        }
        Optional<Unresolved> unreadable = AnnotationReader.unreadable(method);
        if (unreadable.isPresent()) {
          return unreadable;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The type and its super-interfaces, in the order of their declaration. {@link
   * Elements#getAllMembers} won't do: its order, and whether it has all of several methods with the
   * same parameters, depends on the compiler.
   */
  private void collect(TypeElement type, Set<TypeElement> lineage) {
    if (lineage.add(type)) {
      for (TypeMirror inherited : type.getInterfaces()) {
        collect((TypeElement) types.asElement(inherited), lineage);
      }
    }
  }

  private static boolean isUnknown(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return isUnknown(((ArrayType) type).getComponentType());
    }
    return type.getKind() == TypeKind.ERROR;
  }

  private List<MethodRequest> abstractMethods(TypeElement type, List<ExecutableElement> all) {
    List<List<ExecutableElement>> methods = new ArrayList<>();
    for (ExecutableElement method : all) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && !isOverridden(method, all, type)
          && !isMethodOfObject(method)) {
        declarations(method, methods, type).add(method);
      }
    }
    return methods.stream().map(declarations -> request(declarations, type)).toList();
  }

  /** Of several declarations, the one with the narrowest result counts; each may be annotated. */
  private MethodRequest request(List<ExecutableElement> declarations, TypeElement type) {
    ExecutableElement chosen = declarations.get(0);
    for (ExecutableElement other : declarations) {
      TypeMirror result = asMember(other, type).getReturnType();
      TypeMirror wider = asMember(chosen, type).getReturnType();
      if (!types.isSameType(result, wider) && types.isSubtype(result, wider)) {
        chosen = other;
      }
    }
    List<AnnotationRequest> annotations =
        declarations.stream().flatMap(d -> AnnotationReader.read(d).stream()).toList();
    return new MethodRequest(chosen, asMember(chosen, type), annotations);
  }

  /** The annotations on methods of its own that no kernel implements. */
  private static List<AnnotationRequest> idleAnnotations(
      TypeElement type, List<MethodRequest> abstractMethods) {
    List<ExecutableElement> implemented =
        abstractMethods.stream().map(MethodRequest::element).toList();
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !implemented.contains(method))
        .flatMap(method -> AnnotationReader.read(method).stream())
        .toList();
  }

  /** Only from below: ECJ also answers yes for a method of a super-interface. */
  private boolean isOverridden(
      ExecutableElement method, List<ExecutableElement> all, TypeElement type) {
    return all.stream()
        .filter(m -> !m.equals(method) && types.isSubtype(declaring(m), declaring(method)))
        .anyMatch(m -> elements.overrides(m, method, type));
  }

  private TypeMirror declaring(ExecutableElement method) {
    return types.erasure(Objects.requireNonNull(method.getEnclosingElement()).asType());
  }

  /** Where in {@code methods} the inherited declarations of the same name and parameters are. */
  private List<ExecutableElement> declarations(
      ExecutableElement method, List<List<ExecutableElement>> methods, TypeElement type) {
    for (List<ExecutableElement> declarations : methods) {
      ExecutableElement other = declarations.get(0);
      if (other.getSimpleName().equals(method.getSimpleName())
          && types.isSubsignature(asMember(method, type), asMember(other, type))) {
        return declarations;
      }
    }
    List<ExecutableElement> declarations = new ArrayList<>();
    methods.add(declarations);
    return declarations;
  }

  private boolean isMethodOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    for (ExecutableElement inherited : ElementFilter.methodsIn(object.getEnclosedElements())) {
      if (inherited.getModifiers().contains(Modifier.PUBLIC)
          && inherited.getSimpleName().equals(method.getSimpleName())
          && types.isSubsignature(
              (ExecutableType) method.asType(), (ExecutableType) inherited.asType())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Without type variables to replace there is nothing to ask, and ECJ mixes up methods of a name.
   */
  private ExecutableType asMember(ExecutableElement method, TypeElement type) {
    boolean generic =
        method.getEnclosingElement() instanceof TypeElement declaring
            && !declaring.getTypeParameters().isEmpty();
    return (ExecutableType)
        (generic ? types.asMemberOf((DeclaredType) type.asType(), method) : method.asType());
  }
}
