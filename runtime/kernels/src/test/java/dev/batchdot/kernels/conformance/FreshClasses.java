package dev.batchdot.kernels.conformance;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.BinaryOperator;

/** The class path once more, in a class loader of its own: nothing there is decided or compiled. */
final class FreshClasses {
  private FreshClasses() {}

  /** Makes a new {@code type} among fresh classes, and applies it. */
  @SuppressWarnings("unchecked")
  static float[] apply(Class<? extends BinaryOperator<float[]>> type, float[] x, float[] y)
      throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Object fresh = loader.loadClass(type.getName()).getConstructor().newInstance();
      return ((BinaryOperator<float[]>) fresh).apply(x, y);
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls = new URL[entries.length];
    for (int at = 0; at < entries.length; at++) {
      urls[at] = new File(entries[at]).toURI().toURL();
    }
    return urls;
  }
}
