package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tier is decided once; so each decision here is made among fresh classes. */
class GateTest {
  /** The first use. */
  public static final class Product implements Callable<String> {
    /** Makes one. */
    public Product() {}

    @Override
    public String call() {
      FloatTensor ones = FloatTensor.of(new float[] {1, 1}, 1, 2);
      return BatchDots.batchDot(ones, ones).toString();
    }
  }

  /** Tells what is decided. */
  public static final class Environment implements Callable<String> {
    /** Makes one. */
    public Environment() {}

    @Override
    public String call() {
      return BatchDots.environment();
    }
  }

  private final String before = System.getProperty(Gate.TIER, "");

  @AfterEach
  void restore() {
    System.setProperty(Gate.TIER, before);
  }

  @Test
  void portable() throws Exception {
    System.setProperty(Gate.TIER, "portable");
    assertThat(FreshClasses.call(Product.class)).isEqualTo("[[2.0]]");
    assertThat(FreshClasses.call(Environment.class)).contains("portable");
  }

  /** Nothing opens the vector module here. The environment can be asked for nevertheless. */
  @Test
  void vectorWhereItCannotRun() throws Exception {
    System.setProperty(Gate.TIER, "vector");
    assertThatThrownBy(() -> FreshClasses.call(Product.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("-Ddev.batchdot.tier=vector");
    assertThat(FreshClasses.call(Environment.class)).contains("-Ddev.batchdot.tier=vector");
  }

  @Test
  void noTier() {
    System.setProperty(Gate.TIER, "quick");
    assertThatThrownBy(() -> FreshClasses.call(Product.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("-Ddev.batchdot.tier=quick", "portable", "vector");
  }
}
