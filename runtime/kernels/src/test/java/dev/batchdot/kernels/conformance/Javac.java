package dev.batchdot.kernels.conformance;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac in this virtual machine: from sources in memory to classes in memory. Classes
 * that the processor had a part in are kept for those who ask for the same.
 */
final class Javac {
  private static final String VECTORS = "jdk.incubator.vector";

  private final Map<String, String> sources = new LinkedHashMap<>();

  /** Adds a top-level type by its binary name. */
  Javac add(String name, String source) {
    sources.put(name, source);
    return this;
  }

  /**
   * Runs the processor too; javac sees no vector module. Any diagnostic at all is a failure,
   * warnings included; but for the one that tells of the vector module, which javac before 22 can't
   * be asked to withhold.
   */
  CompiledClasses compileWithoutVectors() {
    return kept(List.of("-Xlint:all,-processing"));
  }

  /** The same, and javac sees the vector module, whether or not this virtual machine has it. */
  CompiledClasses compileForAllTiers() {
    return kept(List.of("-Xlint:all,-processing", "--add-modules", VECTORS));
  }

  /** The same for the sources of a named module, which finds others in {@code modulePath}. */
  CompiledClasses compileModule(Path modulePath) {
    return run(
        List.of(newProcessor()),
        List.of("-Xlint:all,-processing", "--module-path", modulePath.toString()));
  }

  /** Only compiles. */
  CompiledClasses compileWithoutProcessor() {
    return run(List.of(), List.of("-proc:none"));
  }

  /** By name: its class file has an annotation of which javac would say that it can't find it. */
  static Class<? extends Processor> processor() {
    try {
      return Class.forName("dev.batchdot.processor.BatchDotProcessor").asSubclass(Processor.class);
    } catch (ClassNotFoundException e) {
      throw new LinkageError("no processor", e);
    }
  }

  private static Processor newProcessor() {
    try {
      return processor().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no processor", e);
    }
  }

  private CompiledClasses kept(List<String> options) {
    return KeptClasses.of(options, sources, () -> run(List.of(newProcessor()), options));
  }

  private CompiledClasses run(List<Processor> processors, List<String> options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Outputs outputs =
        new Outputs(
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            outputs,
            diagnostics,
            options,
            null,
            sources.entrySet().stream().map(Source::new).toList());
    task.setProcessors(processors);
    boolean done = task.call();
    List<Diagnostic<?>> said = new ArrayList<>(diagnostics.getDiagnostics());
    said.removeIf(Javac::isOfIncubatingModules);
    if (!done || !said.isEmpty()) {
      throw new AssertionError(said);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    outputs.classes.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
    return new CompiledClasses(classes);
  }

  private static boolean isOfIncubatingModules(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() != Diagnostic.Kind.ERROR
        && diagnostic.getMessage(Locale.ROOT).equals("using incubating module(s): " + VECTORS);
  }

  private static URI uri(String name, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
  }

  /** Keeps what is written in memory; everything else is where it always was. */
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    final Map<String, ClassFile> classes = new LinkedHashMap<>();

    Outputs(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = uri(name, kind);
      if (location == StandardLocation.SOURCE_OUTPUT || kind == JavaFileObject.Kind.SOURCE) {
        return new GeneratedText(uri, JavaFileObject.Kind.SOURCE);
      }
      return classes.computeIfAbsent(name, n -> new ClassFile(uri));
    }

    /** What the processor writes for native images; nobody reads it here. */
    @Override
    public FileObject getFileForOutput(
        Location location, String packageName, String relativeName, FileObject sibling) {
      return new GeneratedText(URI.create("memory:///" + relativeName), JavaFileObject.Kind.OTHER);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Map.Entry<String, String> source) {
      super(uri(source.getKey(), Kind.SOURCE), Kind.SOURCE);
      this.text = source.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class GeneratedText extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    GeneratedText(URI uri, Kind kind) {
      super(uri, kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(URI uri) {
      super(uri, Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
