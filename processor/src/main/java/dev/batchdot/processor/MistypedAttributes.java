package dev.batchdot.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.batchdot.BatchDot;
import dev.batchdot.Specialize;
import dev.batchdot.processor.validate.Diagnostic;
import dev.batchdot.processor.validate.DiagnosticId;
import dev.batchdot.processor.validate.Nearest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that {@link BatchDot} and {@link Specialize} do not have. Compilers drop them before a
 * processor sees the annotation, so they are looked up in javac's syntax trees; other compilers
 * report them alone.
 */
final class MistypedAttributes {
  private final Trees trees;
  private final List<Diagnostic> found = new ArrayList<>();

  private MistypedAttributes(Trees trees) {
    this.trees = trees;
  }

  /** What is mistyped on {@code type} and what it declares. */
  static List<Diagnostic> find(ProcessingEnvironment environment, TypeElement type) {
    try {
      MistypedAttributes attributes = new MistypedAttributes(Trees.instance(environment));
      attributes.find(type);
      type.getEnclosedElements().forEach(attributes::find);
      return attributes.found;
    } catch (IllegalArgumentException | LinkageError e) {
      return List.of(); // not javac
    }
  }

  private void find(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotationType = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotationType.getQualifiedName().contentEquals(BatchDot.class.getName())
          && trees.getTree(element, mirror) instanceof AnnotationTree annotation) {
        find(annotation, BatchDot.class, element, mirror, null);
        List<AnnotationTree> nested = nested(annotation);
        List<AnnotationValue> values = nested(mirror);
        for (int i = 0; i < Math.min(nested.size(), values.size()); i++) {
          find(nested.get(i), Specialize.class, element, mirror, values.get(i));
        }
      }
    }
  }

  private void find(
      AnnotationTree annotation,
      Class<?> annotationType,
      Element element,
      AnnotationMirror mirror,
      @Nullable AnnotationValue value) {
    Set<String> legal =
        new TreeSet<>(Stream.of(annotationType.getDeclaredMethods()).map(Method::getName).toList());
    for (ExpressionTree argument : annotation.getArguments()) {
      String name =
          argument instanceof AssignmentTree assignment
              ? assignment.getVariable().toString()
              : "value";
      if (!legal.contains(name)) {
        String message =
            "@%s has no attribute %s; did you mean %s?"
                .formatted(
                    annotationType.getSimpleName(), name, Nearest.word(name, legal).orElseThrow());
        found.add(new Diagnostic(DiagnosticId.ATTRIBUTE, message, element, mirror, value));
      }
    }
  }

  /** The annotations inside one, in the order of the source. */
  private static List<AnnotationTree> nested(AnnotationTree annotation) {
    List<AnnotationTree> nested = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
        nested.add(tree);
        return null;
      }
    }.scan(annotation.getArguments(), null);
    return nested;
  }

  private static List<AnnotationValue> nested(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .flatMap(MistypedAttributes::entries)
        .filter(entry -> entry.getValue() instanceof AnnotationMirror)
        .toList();
  }

  private static Stream<AnnotationValue> entries(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().map(AnnotationValue.class::cast)
        : Stream.of(value);
  }
}
