package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public String plan(int mi, int ni) {
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
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(FloatCanonicalKernels.class.getName()), Idle.class.getName() + "\n");
    URL url = directory.toUri().toURL();
    assertThat(FreshClasses.call(Product.class, url)).contains("[[2.0]]").contains("interpreted");
  }
}
