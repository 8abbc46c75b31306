package dev.batchdot.samples.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.batchdot.FloatTensor;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargestErrorTest {
  private static final int AT = 197 * 64 + 5;

  private final Problem mix = Layer.random(Sequence.IMAGE, 1).mix();
  private float[] result = {};

  @BeforeEach
  void compute() {
    result = mix.kernelResult().data();
  }

  @Test
  void isRoundingWhereTheResultIsRight() {
    LargestError worst = LargestError.of(mix, result);
    assertThat(worst.isWithinBound()).isTrue();
    assertThat(worst.error()).isPositive();
    assertThat(worst.share()).isBetween(0.0, 1.0);
  }

  @Test
  void showsANumberThatIsOff() {
    result[AT] += 0.01f;
    LargestError worst = LargestError.of(mix, result);
    assertThat(worst.isWithinBound()).isFalse();
    assertThat(worst.error()).isCloseTo(0.01, within(1e-4));
    assertThat(worst.share()).isGreaterThan(1);
  }

  @Test
  void showsWhatIsNoNumber() {
    result[AT] = Float.NaN;
    assertThat(LargestError.of(mix, result).isWithinBound()).isFalse();
  }

  @Test
  void allowsWhatBatchdotPromises() {
    // Sums of 197 ones, in one block: (197 + 1) u of 197, and what the loop itself may be off.
    FloatTensor weights = FloatTensor.zeros(1, 12, 197, 197);
    FloatTensor values = FloatTensor.zeros(1, 12, 197, 64);
    Arrays.fill(weights.data(), 1);
    Arrays.fill(values.data(), 1);
    Problem sums = Problem.mix(Sequence.IMAGE, weights, values);
    float[] counted = sums.kernelResult().data();
    assertThat(counted).containsOnly(197);
    counted[AT] += Math.ulp(197f);
    assertThat(LargestError.of(sums, counted).bound()).isCloseTo(198 * 0x1p-24 * 197, within(1e-9));
  }
}
