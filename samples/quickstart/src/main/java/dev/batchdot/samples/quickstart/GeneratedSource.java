package dev.batchdot.samples.quickstart;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Maven keeps the source that was generated for an interface. */
final class GeneratedSource {
  private GeneratedSource() {}

  /**
   * The path of the kernel's source, or its name where the classes do not lie in a Maven project.
   */
  static String of(Class<?> type) {
    String kernel = type.getName() + "Kernel";
    try {
      URI classes = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path source =
          Path.of(classes)
              .resolveSibling("generated-sources/annotations")
              .resolve(kernel.replace('.', '/') + ".java");
      return Files.exists(source) ? source.toString() : kernel;
    } catch (URISyntaxException e) {
      return kernel;
    }
  }
}
