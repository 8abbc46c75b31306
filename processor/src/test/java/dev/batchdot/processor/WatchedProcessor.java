package dev.batchdot.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;

/** Runs the processor and watches what it creates, and for which elements, as Gradle does. */
class WatchedProcessor extends AbstractProcessor {
  /** The created files, each with the elements that it is said to originate from. */
  final Map<String, List<String>> created = new TreeMap<>();

  /** The same by where they lie. */
  final Map<Path, List<String>> files = new TreeMap<>();

  private final BatchDotProcessor processor = new BatchDotProcessor();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer filer = instead(Filer.class, this::create);
    processor.init(
        instead(
            ProcessingEnvironment.class,
            (method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments)));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  /**
   * Stands for the methods of the filer; those that create a file end with its name and origins.
   */
  Object create(Method method, Object[] arguments) throws ReflectiveOperationException {
    FileObject file = (FileObject) method.invoke(processingEnv.getFiler(), arguments);
    if (arguments[arguments.length - 1] instanceof Element[] elements) {
      List<String> origins = Stream.of(elements).map(Element::toString).toList();
      created.put(arguments[arguments.length - 2].toString(), origins);
      files.put(Path.of(file.toUri()), origins);
    }
    return file;
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  private static <T> T instead(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
