package dev.batchdot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds and makes the generated implementation of an interface. */
final class KernelFinder {
  private KernelFinder() {}

  static <K> K find(Class<K> type) {
    String name = checkedName(type);
    try {
      Class<?> kernel = Class.forName(name, true, type.getClassLoader());
      Constructor<?> constructor = kernel.getDeclaredConstructor();
      if (!Modifier.isPublic(kernel.getModifiers()) && !constructor.trySetAccessible()) {
        throw new IllegalStateException(KernelHelp.inaccessible(type, name));
      }
      return type.cast(constructor.newInstance());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(KernelHelp.notGenerated(type, name), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(KernelHelp.inaccessible(type, name), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(KernelHelp.stale(type, name), e.getCause());
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new IllegalStateException(KernelHelp.stale(type, name), e);
    }
  }

  static <K> K find(Class<K> type, MethodHandles.Lookup lookup) {
    Objects.requireNonNull(lookup, "lookup");
    String name = checkedName(type);
    try {
      Class<?> kernel = lookup.findClass(name);
      MethodHandle constructor = lookup.findConstructor(kernel, MethodType.methodType(void.class));
      return type.cast(constructor.invoke());
    } catch (ClassNotFoundException e) {
      String help =
          exists(type, name)
              ? KernelHelp.lookupTooWeak(type, name, lookup)
              : KernelHelp.notGenerated(type, name);
      throw new IllegalStateException(help, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(KernelHelp.lookupTooWeak(type, name, lookup), e);
    } catch (Throwable e) { // what MethodHandle.invoke declares
      throw new IllegalStateException(KernelHelp.stale(type, name), e);
    }
  }

  private static boolean exists(Class<?> type, String name) {
    try {
      Class.forName(name, false, type.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The binary name of the implementation: {@code Outer_InnerKernel} for {@code Outer.Inner}. */
  private static String checkedName(Class<?> type) {
    if (!asksForKernel(type)) {
      throw new IllegalArgumentException(
          KernelHelp.notAnnotated(type, annotatedParents(type).findFirst()));
    }
    StringBuilder name = new StringBuilder("Kernel");
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      if (c.isLocalClass() || c.isAnonymousClass()) {
        throw new IllegalStateException(KernelHelp.localType(type, c));
      }
      if (Modifier.isPrivate(c.getModifiers())) {
        throw new IllegalStateException(KernelHelp.privateType(type, c));
      }
      name.insert(0, c == type ? c.getSimpleName() : c.getSimpleName() + "_");
    }
    String packageName = type.getPackageName();
    return packageName.isEmpty() ? name.toString() : packageName + "." + name;
  }

  /** As the processor sees it: a method that is inherited is no method of this type. */
  private static boolean asksForKernel(Class<?> type) {
    return type.isInterface()
        && (type.isAnnotationPresent(BatchDot.class)
            || Arrays.stream(type.getDeclaredMethods()).anyMatch(KernelFinder::isAnnotated));
  }

  private static boolean isAnnotated(Method method) {
    return method.isAnnotationPresent(BatchDot.class);
  }

  /** The types above this one that kernels are made for. */
  private static Stream<Class<?>> annotatedParents(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .flatMap(parent -> asksForKernel(parent) ? Stream.of(parent) : annotatedParents(parent));
  }
}
