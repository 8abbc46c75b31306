package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one kernel gives back serves the next, whatever lengths they need. */
class ScratchTest {
  private static final int LONG = 100_000;

  /** As many as the pool may hold. */
  private static final int MANY = 4 * Runtime.getRuntime().availableProcessors();

  @BeforeEach
  void emptyThePool() {
    for (int i = 0; i < MANY; i++) {
      DoubleScratch.take(1);
    }
  }

  @Test
  void longArraysDoNotDriveOutShortOnes() {
    double[] shorter = DoubleScratch.take(1);
    double[] longer = DoubleScratch.take(LONG);
    DoubleScratch.give(shorter);
    DoubleScratch.give(longer);
    for (int call = 0; call < 3; call++) {
      assertThat(DoubleScratch.take(LONG)).isSameAs(longer);
      assertThat(DoubleScratch.take(1)).isSameAs(shorter);
      DoubleScratch.give(shorter);
      DoubleScratch.give(longer);
    }
  }

  @Test
  void longArraysFindAPlaceAmongShortOnes() {
    List<double[]> shorter = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      shorter.add(DoubleScratch.take(1));
    }
    double[] longer = DoubleScratch.take(LONG);
    shorter.forEach(DoubleScratch::give);
    DoubleScratch.give(longer);
    assertThat(DoubleScratch.take(LONG)).isSameAs(longer);
  }

  @Test
  void whatIsTooLongIsNotKept() {
    double[] tooLong = DoubleScratch.take(DoubleScratch.LONGEST + 1);
    DoubleScratch.give(tooLong);
    assertThat(DoubleScratch.take(1)).isNotSameAs(tooLong);
  }
}
