package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever else offers kernels on the class path, it changes no result. */
class ForeignProviderTest {
  /** Writes nothing at all. */
  public static final class Idle implements FloatCanonicalKernels {
    /** Makes one. */
    public Idle() {}

    @Override
    public void contract(
        float[] x,
        int xOffset,
        float[] y,
        int yOffset,
        float[] out,
        int outOffset,
        int batch,
        int mo,
        int k,
        int mi,
        int no,
        int ni) {}

    @Override
    public String plan(int mo, int mi, int no, int ni) {
      return "idle";
    }
  }

  /** Contracts, and tells what did. */
  public static final class Product implements Callable<String> {
    /** Makes one. */
    public Product() {}

    @Override
    public String call() {
      FloatTensor ones = FloatTensor.of(new float[] {1, 1}, 1, 2);
      return BatchDots.batchDot(ones, ones) + " " + BatchDots.environment();
    }
  }

  @Test
  void isIgnored(@TempDir Path directory) throws Exception {
    assertThat(product(directory, Idle.class.getName()))
        .contains("[[2.0]]")
        .contains("interpreted: batchdot-runtime is not on the class path");
  }

  /** Whatever stands before ours, it is found: here the second line is. */
  @Test
  void thatDoesNotExistHidesNone(@TempDir Path directory) throws Exception {
    assertThat(product(directory, "there.is.no.such.Provider", Product.class.getName()))
        .contains("[[2.0]]")
        .contains("interpreted: batchdot-runtime is not on the class path; ")
        .contains("Product not a subtype");
  }

  private static String product(Path directory, String... providers) throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.write(services.resolve(FloatCanonicalKernels.class.getName()), List.of(providers));
    return FreshClasses.call(Product.class, directory.toUri().toURL());
  }
}
