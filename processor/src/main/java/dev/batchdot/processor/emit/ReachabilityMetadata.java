package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.batchdot.processor.model.KernelModel;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Tells GraalVM's native-image of a kernel that {@code BatchDots.kernel} makes by its name:
 *
 * <pre>{@code
 * { "reflection": [ { "type": "p.ScoreKernel", "methods": [ constructor ] }, { "type": "p.Score" } ] }
 * }</pre>
 *
 * The interface is there for its annotations, which may stand on methods. Both apply only where
 * {@code BatchDots} is used: {@code new ScoreKernel()} needs no reflection. Each kernel has a file
 * of its own, as incremental builds want one origin for each file.
 */
public final class ReachabilityMetadata {
  private static final String DIRECTORY = "META-INF/native-image/dev.batchdot.kernels/";

  private static final String TEMPLATE =
      """
      {
        "reflection": [
          {
            "condition": { "typeReached": "dev.batchdot.BatchDots" },
            "type": "%s",
            "methods": [ { "name": "<init>", "parameterTypes": [] } ]
          },
          {
            "condition": { "typeReached": "dev.batchdot.BatchDots" },
            "type": "%s",
            "allPublicMethods": true
          }
        ]
      }
      """;

  /** Javac without a directory for classes would put each of the files into the current one. */
  private boolean hasDirectory = true;

  /** Writes the file of a kernel, if there is a place for it. */
  public void write(KernelModel model, ProcessingEnvironment environment) throws IOException {
    if (!hasDirectory) {
      return;
    }
    String kernel = ClassName.get(model.packageName(), model.kernelName()).reflectionName();
    FileObject file = create(kernel, model.origin(), environment);
    String path = file.toUri().getPath();
    hasDirectory = path == null || path.contains(DIRECTORY);
    if (hasDirectory) {
      try (Writer writer = file.openWriter()) {
        // names of Java need no escapes in JSON
        writer.write(TEMPLATE.formatted(kernel, ClassName.get(model.origin()).reflectionName()));
      }
    }
  }

  /** Compilers of several modules at once want to be told which; those of one don't. */
  private static FileObject create(
      String kernel, TypeElement origin, ProcessingEnvironment environment) throws IOException {
    String path = DIRECTORY + kernel + "/reachability-metadata.json";
    Filer filer = environment.getFiler();
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
    } catch (FilerException e) {
      ModuleElement module = environment.getElementUtils().getModuleOf(origin);
      if (module == null || module.isUnnamed()) {
        throw e;
      }
      String root = module.getQualifiedName() + "/";
      return filer.createResource(StandardLocation.CLASS_OUTPUT, root, path, origin);
    }
  }
}
