package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.ElementType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelPlanTest {
  /** No register reaches beyond a step, and together they take all of it. */
  @ParameterizedTest
  @CsvSource({
    "FLOAT, COPY, 16, 100, 512, 16",
    "FLOAT, COPY, 17, 100, 256, 8",
    "FLOAT, COPY, 6, 100, 512, 4",
    "FLOAT, COPY, 3, 100, 512, 1", // a register of 64 bits is none
    "DOUBLE, COPY, 6, 100, 256, 4",
    "DOUBLE, COPY, 3, 100, 256, 2",
    "FLOAT, TRANSPOSE, 16, 100, 512, 8", // blocks have 256 bits at most
    "FLOAT, TRANSPOSE, 16, 5, 256, 4", // and are no longer than k
    "DOUBLE, TRANSPOSE, 8, 100, 128, 1", // nor smaller than 4 x 4
  })
  void registersTakeEachStep(
      ElementType type, Packing packing, int width, int k, int mostBits, int lanes) {
    PanelPlan plan = new PanelPlan(type, packing, width, k, 1000, mostBits);
    assertThat(plan.lanes()).isEqualTo(lanes);
    assertThat(plan.bits()).isEqualTo(lanes * type.bytes() * 8);
    assertThat(plan.size()).isEqualTo(width * k);
    int taken = 0;
    for (int offset : plan.offsets()) {
      assertThat(offset).isLessThanOrEqualTo(taken);
      taken = offset + lanes;
    }
    assertThat(taken).isEqualTo(width);
  }
}
