package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import dev.batchdot.kernels.FloatKernels;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At run time nothing is required but the two modules of batchdot, and java.base. */
class ModuleGraphTest {
  private static final Path CORE = root(BatchDots.class);

  private static final Path KERNELS = root(FloatKernels.class);

  private static final String SCORE =
      """
      package app;

      @dev.batchdot.BatchDot(xRank = 2, yRank = 2)
      public interface Score {
        dev.batchdot.FloatTensor apply(dev.batchdot.FloatTensor x, dev.batchdot.FloatTensor y);
      }
      """;

  private static final String MAIN =
      """
      package app;

      import dev.batchdot.BatchDots;
      import dev.batchdot.FloatTensor;

      /** A kernel by its name, one by reflection, and the generic path. */
      public final class Main {
        private Main() {}

        /** Prints what they make of the same tensors. */
        public static void main(String[] args) {
          FloatTensor x = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
          System.out.print(BatchDots.environment());
          System.out.println(new ScoreKernel().apply(x, x));
          System.out.println(BatchDots.kernel(Score.class).apply(x, x));
          System.out.println(BatchDots.batchDot(x, x, 1));
          System.out.println(
              ModuleLayer.boot().modules().stream().map(Module::getName).sorted().toList());
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void resolves() {
    Configuration configuration =
        Configuration.empty()
            .resolve(
                ModuleFinder.of(CORE, KERNELS),
                ModuleFinder.ofSystem(),
                Set.of("dev.batchdot.kernels"));
    assertThat(configuration.modules())
        .extracting(ResolvedModule::name)
        .containsExactlyInAnyOrder("java.base", "dev.batchdot", "dev.batchdot.kernels");
  }

  @Test
  void runs() throws IOException, InterruptedException {
    new Javac()
        .add("module-info", "module app { requires transitive dev.batchdot; exports app; }")
        .add("app.Score", SCORE)
        .add("app.Main", MAIN)
        .compileModule(CORE)
        .writeTo(directory);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--limit-modules=app,dev.batchdot.kernels", // and what these require
            "--add-modules=dev.batchdot.kernels",
            "--module-path="
                + String.join(File.pathSeparator, "" + CORE, "" + KERNELS, "" + directory),
            "--module=app/app.Main");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("kernels of batchdot-runtime", "portable");
    FloatTensor x = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    String result = BatchDots.batchDot(x, x, 1) + System.lineSeparator();
    assertThat(output)
        .contains(result + result + result)
        .contains("[app, dev.batchdot, dev.batchdot.kernels, java.base]");
  }

  private static Path root(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
