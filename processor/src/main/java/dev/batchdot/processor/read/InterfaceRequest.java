package dev.batchdot.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A type that asks for a kernel, by an annotation of its own or of one of its methods.
 *
 * @param annotation the type's own annotation
 * @param methods its abstract methods, inherited ones too, but for those of Object
 * @param idleAnnotations those on methods of its own that are not among {@code methods}
 * @param allMethods all methods that it declares or inherits
 * @param memberNames the names of everything it declares or inherits
 */
public record InterfaceRequest(
    TypeElement type,
    Optional<AnnotationRequest> annotation,
    List<MethodRequest> methods,
    List<AnnotationRequest> idleAnnotations,
    List<ExecutableElement> allMethods,
    Set<String> memberNames) {}
