package dev.batchdot;

import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What to say, and which setting to name, when there is no kernel to be had. */
final class KernelHelp {
  private static final String SETTINGS =
      """
      Put batchdot-processor on the processor path. From JDK 23 on, javac runs no processor that is \
      only on the class path, and says nothing.
        Maven:   <annotationProcessorPaths><path><groupId>dev.batchdot</groupId>\
      <artifactId>batchdot-processor</artifactId><version>...</version></path>\
      </annotationProcessorPaths> in maven-compiler-plugin's configuration
        Gradle:  annotationProcessor("dev.batchdot:batchdot-processor:...")
        javac:   -processorpath batchdot-processor.jar:batchdot-core.jar, or -proc:full with both on \
      the class path
      Then build everything anew.""";

  private KernelHelp() {}

  static String notAnnotated(Class<?> type, Optional<Class<?>> annotatedParent) {
    return type.getTypeName()
        + (type.isInterface()
            ? " has no kernel: neither it nor one of its methods has @BatchDot"
            : " has no kernel: it is not an interface")
        + annotatedParent
            .map(parent -> ". " + parent.getTypeName() + " above it has one: name that.")
            .orElse("");
  }

  static String localType(Class<?> type, Class<?> local) {
    return type.getTypeName()
        + " has no kernel, for "
        + (local == type ? "it" : local.getTypeName())
        + " is declared inside of a method: javac shows processors no such types. Declare it outside.";
  }

  static String privateType(Class<?> type, Class<?> hidden) {
    return type.getTypeName()
        + " has no kernel, for "
        + hidden.getTypeName()
        + " is private: generated code can't reach it. Drop the modifier.";
  }

  static String notGenerated(Class<?> type, String kernel) {
    return kernel
        + ", the implementation of "
        + type.getTypeName()
        + ", was not generated: the processor did not run where "
        + type.getSimpleName()
        + " was compiled. "
        + SETTINGS;
  }

  static String inaccessible(Class<?> type, String kernel) {
    String simpleName = simpleName(kernel);
    return kernel
        + " is there, but module "
        + type.getModule().getName()
        + " does not export package "
        + type.getPackageName()
        + " to dev.batchdot. From inside the module call BatchDots.kernel("
        + type.getSimpleName()
        + ".class, MethodHandles.lookup()), or new "
        + simpleName
        + "(); or export or open the package";
  }

  static String lookupTooWeak(Class<?> type, String kernel, MethodHandles.Lookup lookup) {
    return kernel
        + " is there, but the lookup "
        + lookup
        + " can't reach it: call MethodHandles.lookup() in "
        + (type.getPackageName().isEmpty() ? "its package" : "package " + type.getPackageName())
        + ", or new "
        + simpleName(kernel)
        + "()";
  }

  static String stale(Class<?> type, String kernel) {
    return kernel
        + " can't be made, or does not implement "
        + type.getTypeName()
        + ": it may be left over from another version of it. Build everything anew.";
  }

  static String notDispatchable(int at, @Nullable Object kernel) {
    boolean isType = kernel instanceof Class;
    String given = kernel == null || isType ? "" + kernel : "of " + kernel.getClass();
    String score = kernel instanceof Class<?> type ? type.getSimpleName() : "Score";
    return ("kernels[%s] is %s, which is no generated kernel; pass what new %sKernel() makes or"
            + " BatchDots.kernel(%s.class) returns, and generate anew what an earlier version of the"
            + " processor generated")
        .formatted(at, given, score, score);
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
