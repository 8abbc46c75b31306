package dev.batchdot.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadOrderTest {
  /** The cases of which the source tells what was measured, and their neighbours. */
  @ParameterizedTest
  @CsvSource({
    // sums, operands, registers, distances of x and y
    "12, 8, 16, 250,  8, true, true",
    "10, 7, 16, 100, 16, true, true",
    "10, 7, 16, 100, 96, true, true", // two shifts
    "12, 8, 16,  90, 90, true, false", // both are multiplied
    "12, 8, 16,  96, 16, true, false", // neither is
    "12, 8, 16, 127, 16, true, false",
    "12, 8, 16,   1, 16, true, false", // x is not transposed
    " 8, 6, 16, 250,  8, false, false", // all fits
    "24, 10, 32, 250, 64, true, true",
    "20,  9, 32, 250, 64, false, false",
  })
  void startsAreHidden(
      int sums,
      int operands,
      int registers,
      int xDistance,
      int yDistance,
      boolean matters,
      boolean hidesStart) {
    LoadOrder order = new LoadOrder(sums, operands, registers, xDistance, yDistance);
    assertThat(order.matters()).isEqualTo(matters);
    assertThat(order.hidesStart()).isEqualTo(hidesStart);
  }
}
