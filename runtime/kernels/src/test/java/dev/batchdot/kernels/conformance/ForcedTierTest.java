package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import java.io.IOException;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A tier that is forced but can't run here: the kernel loads, and its first use says why. */
@Isolated("what others load must not see its property")
class ForcedTierTest {
  private static final String TIER = "dev.batchdot.tier";

  @BatchDot(
      xRank = 2,
      yRank = 2,
      xShape = {BatchDot.DYNAMIC, 2},
      yShape = {BatchDot.DYNAMIC, 2})
  interface Dot extends FloatArrayForms {}

  /** Loads and makes the kernel before it catches anything. */
  public static final class Use implements BinaryOperator<float[]> {
    private final Dot kernel = BatchDots.kernel(Dot.class);

    /** Makes one. */
    public Use() {}

    @Override
    public float[] apply(float[] x, float[] y) {
      float[] out = {77};
      assertThatThrownBy(() -> kernel.intoArray(x, y, out))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("-Ddev.batchdot.tier=vector");
      assertThatThrownBy(() -> kernel.slices(x, 0, y, 0, out, 0, 1))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> kernel.arrays(x, y)).isInstanceOf(IllegalStateException.class);
      return out;
    }
  }

  private final String before = System.getProperty(TIER, "");

  @AfterEach
  void restore() {
    System.setProperty(TIER, before);
  }

  @Test
  void vector() throws IOException, ReflectiveOperationException {
    System.setProperty(TIER, "vector");
    float[] ones = {1, 1};
    assertThat(FreshClasses.apply(Use.class, ones, ones)).containsExactly(77);
  }
}
