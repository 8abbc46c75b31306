package dev.batchdot.spi;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The class path once more, in a class loader of its own, where nothing is decided yet. */
final class FreshClasses {
  private FreshClasses() {}

  /** Makes a new {@code type} among fresh classes and those at {@code urls}, and calls it. */
  static String call(Class<? extends Callable<String>> type, URL... urls) throws Exception {
    List<URL> all = new ArrayList<>(List.of(urls));
    all.addAll(classPath());
    try (URLClassLoader loader =
        new URLClassLoader(all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Object fresh = loader.loadClass(type.getName()).getConstructor().newInstance();
      return String.valueOf(((Callable<?>) fresh).call());
    }
  }

  private static List<URL> classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return urls;
  }
}
