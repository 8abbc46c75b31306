package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SumBlocksTest {
  @Test
  void shortSumsAreOneBlock() {
    assertThat(SumBlocks.split(0)).isZero();
    assertThat(SumBlocks.split(1)).isEqualTo(1);
    assertThat(SumBlocks.split(256)).isEqualTo(256);
  }

  @Test
  void longSumsAreBlocksOfAPowerOf256() {
    assertThat(SumBlocks.split(257)).isEqualTo(256);
    assertThat(SumBlocks.split(65_536)).isEqualTo(256);
    assertThat(SumBlocks.split(65_537)).isEqualTo(65_536);
    assertThat(SumBlocks.split(1 << 24)).isEqualTo(65_536);
    assertThat(SumBlocks.split((1 << 24) + 1)).isEqualTo(1 << 24);
    assertThat(SumBlocks.split(Integer.MAX_VALUE)).isEqualTo(1 << 24);
  }

  /** At each level no more than 256 blocks are added one after the other. */
  @Property(seed = "256")
  void noLevelHasMoreThan256Terms(@ForAll @IntRange(min = 257) int terms) {
    int block = SumBlocks.split(terms);
    assertThat(block).isLessThan(terms);
    assertThat((terms + (long) block - 1) / block).isBetween(2L, 256L);
  }
}
