package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDots;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An annotated interface in a package that its module exports to nobody, or opens, or exports. */
class NamedModuleTest {
  private static final String SCORE =
      """
      package app.inner;

      @dev.batchdot.BatchDot(xRank = 2, yRank = 2)
      public interface Score {
        dev.batchdot.FloatTensor apply(dev.batchdot.FloatTensor x, dev.batchdot.FloatTensor y);
      }
      """;

  private static final String WITH_LOOKUP =
      """
      package app.inner;

      public final class WithLookup {
        private WithLookup() {}

        public static Score kernel() {
          return dev.batchdot.BatchDots.kernel(
              Score.class, java.lang.invoke.MethodHandles.lookup());
        }
      }
      """;

  /** What can be called from outside: the module exports its package. */
  private static final String DOOR =
      """
      package app;

      /** Asks for the kernel from inside the module. */
      public final class %s implements java.util.concurrent.Callable<Object> {
        /** Makes one. */
        public %s() {}

        @Override
        public Object call() {
          return %s;
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void notExported() throws Exception {
    ClassLoader loader = load("exports app;");
    assertThatThrownBy(() -> call(loader, "Plain"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "app.inner.ScoreKernel",
            "module app does not export package app.inner",
            "BatchDots.kernel(Score.class, MethodHandles.lookup())",
            "new ScoreKernel()");
    assertThat(call(loader, "Lookup").getClass().getName()).isEqualTo("app.inner.ScoreKernel");
    assertThat(call(loader, "New").getClass().getName()).isEqualTo("app.inner.ScoreKernel");
  }

  @Test
  void opened() throws Exception {
    ClassLoader loader = load("exports app; opens app.inner to dev.batchdot;");
    assertThat(call(loader, "Plain").getClass().getName()).isEqualTo("app.inner.ScoreKernel");
  }

  @Test
  void exported() throws Exception {
    ClassLoader loader = load("exports app; exports app.inner;");
    assertThat(call(loader, "Plain").getClass().getName()).isEqualTo("app.inner.ScoreKernel");
  }

  private static Object call(ClassLoader loader, String door) throws Exception {
    Class<?> type = loader.loadClass("app." + door);
    return ((Callable<?>) type.getConstructor().newInstance()).call();
  }

  /** Compiles module app, and loads it with a batchdot of its own. */
  private ClassLoader load(String directives) throws IOException, URISyntaxException {
    Path core =
        Path.of(BatchDots.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    new Javac()
        .add("module-info", "module app { requires transitive dev.batchdot; " + directives + " }")
        .add("app.inner.Score", SCORE)
        .add("app.inner.WithLookup", WITH_LOOKUP)
        .add("app.Plain", door("Plain", "dev.batchdot.BatchDots.kernel(app.inner.Score.class)"))
        .add("app.Lookup", door("Lookup", "app.inner.WithLookup.kernel()"))
        .add("app.New", door("New", "new app.inner.ScoreKernel()"))
        .compileModule(core)
        .writeTo(directory);
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration()
            .resolve(ModuleFinder.of(core, directory), ModuleFinder.of(), Set.of("app"));
    return ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(boot), ClassLoader.getPlatformClassLoader())
        .layer()
        .findLoader("app");
  }

  private static String door(String name, String kernel) {
    return DOOR.formatted(name, name, kernel);
  }
}
