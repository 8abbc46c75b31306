package dev.batchdot.kernels.conformance;

import dev.batchdot.BatchDots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Class files in memory, by binary name. */
record CompiledClasses(Map<String, byte[]> files) {
  /** Defines the classes anew: what is loaded is cold, whatever ran before. */
  Loader load() {
    return new Loader(files);
  }

  /** Writes the class files below {@code directory}. */
  void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** One set of classes that this virtual machine has never run. */
  static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(Loader.class.getClassLoader());
      this.files = files;
    }

    /** The kernel of the interface of this name. */
    Object kernel(String name) {
      return BatchDots.kernel(type(name));
    }

    Class<?> type(String name) {
      try {
        return loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new LinkageError(name, e);
      }
    }

    /** The simple names of those classes nested in {@code type} that have been loaded so far. */
    List<String> loaded(Class<?> type) {
      String prefix = type.getName() + "$";
      return files.keySet().stream()
          .filter(name -> name.startsWith(prefix) && findLoadedClass(name) != null)
          .map(name -> name.substring(prefix.length()))
          .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }
  }
}
