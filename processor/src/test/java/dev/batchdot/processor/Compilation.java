package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * What came of one run of a compiler.
 *
 * @param messages all of them, in the order in which they came
 * @param sources the root of what the processor wrote, whether or not the run succeeded
 * @param classes the root of the class files
 */
record Compilation(boolean success, List<Message> messages, Path sources, Path classes) {

  /** This compilation, which went without an error. */
  Compilation succeeded() {
    assertThat(messages).isEmpty();
    assertThat(success).isTrue();
    return this;
  }

  /** The messages of the processor. */
  List<Message> said() {
    return messages.stream().filter(message -> !message.id().isEmpty()).toList();
  }

  /** The errors, of the processor and of the compiler. */
  List<Message> errors() {
    return messages.stream().filter(message -> message.kind() == Diagnostic.Kind.ERROR).toList();
  }

  /** The generated sources by their paths: {@code p/ScoreKernel.java}. */
  Map<String, String> generated() {
    return files(sources, ".java");
  }

  /** The generated resources by their paths. */
  Map<String, String> resources() {
    return files(classes, ".json");
  }

  private static Map<String, String> files(Path root, String suffix) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(suffix)).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A new kernel, by the binary name of the generated class. */
  Object kernel(String kernelName) {
    try {
      URL[] roots = {classes.toUri().toURL()};
      return made(new URLClassLoader(roots, getClass().getClassLoader()).loadClass(kernelName));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** A new object of a type in the named module that was compiled, with a batchdot of its own. */
  Object inModule(String module, String type) {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration()
            .resolve(
                ModuleFinder.of(TestCompiler.core(), classes), ModuleFinder.of(), Set.of(module));
    ModuleLayer.Controller controller =
        ModuleLayer.defineModulesWithOneLoader(
            modules, List.of(boot), ClassLoader.getPlatformClassLoader());
    try {
      Class<?> loaded = controller.layer().findLoader(module).loadClass(type);
      controller.addOpens(
          loaded.getModule(), loaded.getPackageName(), Compilation.class.getModule());
      return made(loaded);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object made(Class<?> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true); // also where the type is not public
    return constructor.newInstance();
  }
}
