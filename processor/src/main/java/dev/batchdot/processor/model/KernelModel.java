package dev.batchdot.processor.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * A kernel to generate. One that exists is legal: nothing downstream checks again.
 *
 * @param origin the annotated interface, the one originating element of the generated file
 * @param packageName empty for the unnamed package
 * @param kernelName the simple name of the generated class
 * @param isPublic whether the interface, and so the kernel, is public
 * @param hasGeneratedAnnotation whether the interface's module can read the JDK's
 *     {@code @Generated}
 * @param readsVectorModule whether emitted code may speak of {@code jdk.incubator.vector}
 * @param memberNames names of all members of the interface, which emitted members avoid
 * @param expectedWarnings lints that any implementation of the interface draws
 * @param qualifiesJavaLang whether a type of the package hides one of java.lang that emitted code
 *     uses
 */
public record KernelModel(
    TypeElement origin,
    String packageName,
    String kernelName,
    boolean isPublic,
    boolean hasGeneratedAnnotation,
    boolean readsVectorModule,
    List<String> expectedWarnings,
    boolean qualifiesJavaLang,
    Set<String> memberNames,
    List<KernelMethod> methods) {
  /** Keeps its own collections. */
  public KernelModel {
    expectedWarnings = List.copyOf(expectedWarnings);
    memberNames = Set.copyOf(memberNames);
    methods = List.copyOf(methods);
  }

  /**
   * Names that mean something else in the kernel: those of the interface's members and parameters.
   */
  public Set<String> namesInUse() {
    Set<String> names = new TreeSet<>(memberNames);
    methods.forEach(method -> names.addAll(method.parameterNames()));
    return names;
  }
}
