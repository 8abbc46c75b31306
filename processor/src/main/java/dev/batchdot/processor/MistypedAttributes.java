package dev.batchdot.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.Trees;
import dev.batchdot.BatchDot;
import dev.batchdot.processor.validate.Diagnostic;
import dev.batchdot.processor.validate.DiagnosticId;
import dev.batchdot.processor.validate.Nearest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Attributes that {@link BatchDot} does not have. Compilers drop them before a processor sees the
 * annotation, so they are looked up in javac's syntax trees; other compilers report them alone.
 */
final class MistypedAttributes {
  private static final List<String> LEGAL =
      List.copyOf(
          new TreeSet<>(
              Stream.of(BatchDot.class.getDeclaredMethods()).map(Method::getName).toList()));

  private MistypedAttributes() {}

  /** What is mistyped on {@code type} and what it declares. */
  static List<Diagnostic> find(ProcessingEnvironment environment, TypeElement type) {
    List<Diagnostic> found = new ArrayList<>();
    try {
      Trees trees = Trees.instance(environment);
      find(trees, type, found);
      for (Element member : type.getEnclosedElements()) {
        find(trees, member, found);
      }
    } catch (IllegalArgumentException | LinkageError e) {
      return List.of(); // not javac
    }
    return found;
  }

  private static void find(Trees trees, Element element, List<Diagnostic> found) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotationType = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotationType.getQualifiedName().contentEquals(BatchDot.class.getName())
          && trees.getTree(element, mirror) instanceof AnnotationTree annotation) {
        for (ExpressionTree argument : annotation.getArguments()) {
          String name =
              argument instanceof AssignmentTree assignment
                  ? assignment.getVariable().toString()
                  : "value";
          if (!LEGAL.contains(name)) {
            String message =
                "@BatchDot has no attribute %s; did you mean %s?"
                    .formatted(name, Nearest.word(name, LEGAL).orElseThrow());
            found.add(new Diagnostic(DiagnosticId.ATTRIBUTE, message, element, mirror, null));
          }
        }
      }
    }
  }
}
