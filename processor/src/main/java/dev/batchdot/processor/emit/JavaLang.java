package dev.batchdot.processor.emit;

import java.util.List;
import java.util.stream.Stream;

/** The types of {@code java.lang} that emitted code names. */
public final class JavaLang {
  /** Their names, which need an import where a type of the package has one of them. */
  public static final List<String> NAMES =
      Stream.of(
              Class.class,
              Double.class,
              Float.class,
              IllegalArgumentException.class,
              Integer.class,
              Long.class,
              Math.class,
              Override.class,
              String.class,
              SuppressWarnings.class,
              System.class)
          .map(Class::getSimpleName)
          .toList();

  private JavaLang() {}
}
