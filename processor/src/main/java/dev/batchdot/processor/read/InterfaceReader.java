package dev.batchdot.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

  /** Reads {@code type}, which is {@linkplain #isResolved resolved}. */
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
    return new InterfaceRequest(
        type, AnnotationReader.read(type), abstractMethods(type, methods), methods, memberNames);
  }

  /**
   * Whether all that the type inherits, all that its abstract methods speak of and all values of
   * its annotations are known to the compiler. What is not may be in the making by another
   * processor. The other methods don't count: they may well speak of the kernel.
   */
  public boolean isResolved(TypeElement type) {
    for (TypeMirror inherited : type.getInterfaces()) {
      if (inherited.getKind() == TypeKind.ERROR
          || (inherited.getKind() == TypeKind.DECLARED
              && !isResolved((TypeElement) types.asElement(inherited)))) {
        return false;
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && (!AnnotationReader.isReadable(method)
              || isUnknown(method.getReturnType())
              || method.getParameters().stream().anyMatch(p -> isUnknown(p.asType())))) {
        return false;
      }
    }
    return AnnotationReader.isReadable(type);
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
    List<ExecutableElement> chosen = new ArrayList<>();
    for (ExecutableElement method : all) {
      if (method.getModifiers().contains(Modifier.ABSTRACT)
          && !isOverridden(method, all, type)
          && !isMethodOfObject(method)) {
        merge(method, chosen, type);
      }
    }
    List<MethodRequest> requests = new ArrayList<>();
    for (ExecutableElement method : chosen) {
      requests.add(
          new MethodRequest(method, asMember(method, type), AnnotationReader.read(method)));
    }
    return requests;
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

  /** Of two inherited methods with the same parameters, the one with the narrower result counts. */
  private void merge(ExecutableElement method, List<ExecutableElement> chosen, TypeElement type) {
    ExecutableType candidate = asMember(method, type);
    for (int i = 0; i < chosen.size(); i++) {
      ExecutableType other = asMember(chosen.get(i), type);
      if (chosen.get(i).getSimpleName().equals(method.getSimpleName())
          && types.isSubsignature(candidate, other)) {
        if (!types.isSameType(candidate.getReturnType(), other.getReturnType())
            && types.isSubtype(candidate.getReturnType(), other.getReturnType())) {
          chosen.set(i, method);
        }
        return;
      }
    }
    chosen.add(method);
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
