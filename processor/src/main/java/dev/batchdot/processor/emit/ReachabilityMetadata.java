package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.batchdot.processor.model.KernelModel;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
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

  private final KernelModel model;
  private final String kernel;
  private final String module;

  private ReachabilityMetadata(KernelModel model, String module) {
    this.model = model;
    this.kernel = ClassName.get(model.packageName(), model.kernelName()).reflectionName();
    this.module = module;
  }

  /** Writes the file of a kernel. */
  public static void write(KernelModel model, ProcessingEnvironment environment)
      throws IOException {
    ModuleElement module = environment.getElementUtils().getModuleOf(model.origin());
    String name = module == null ? "" : module.getQualifiedName().toString();
    new ReachabilityMetadata(model, name).write(environment.getFiler());
  }

  private void write(Filer filer) throws IOException {
    try (Writer writer = create(filer).openWriter()) {
      writer.write(text());
    }
  }

  /** Compilers of several modules at once want to be told which; those of one don't. */
  private FileObject create(Filer filer) throws IOException {
    try {
      return create(filer, "");
    } catch (FilerException e) {
      return create(filer, module + "/");
    }
  }

  private FileObject create(Filer filer, String root) throws IOException {
    return filer.createResource(StandardLocation.CLASS_OUTPUT, root, path(), model.origin());
  }

  private String path() {
    return "META-INF/native-image/dev.batchdot.kernels/" + kernel + "/reachability-metadata.json";
  }

  /** Names of Java need no escapes in JSON. */
  private String text() {
    return TEMPLATE.formatted(kernel, ClassName.get(model.origin()).reflectionName());
  }
}
