package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverrunTest {
  @Test
  void allButTheLast() {
    assertThat(Overrun.items(5, 3, 10, 3, 10)).isEqualTo(4);
    assertThat(Overrun.items(5, 10, 10, 0, 10)).isEqualTo(4);
    assertThat(Overrun.items(5, 0, 10, 1, 10)).isEqualTo(4);
    assertThat(Overrun.items(5, 0, 10, 0, 10)).isEqualTo(5);
  }

  /** What a short item takes too much may reach over several. */
  @Test
  void severalShortOnes() {
    assertThat(Overrun.items(5, 3, 10, 11, 10)).isEqualTo(3);
    assertThat(Overrun.items(5, 13, 6, 11, 10)).isEqualTo(2);
    assertThat(Overrun.items(2, 3, 10, 21, 10)).isZero();
    assertThat(Overrun.items(1, 3, 10, 3, 10)).isZero();
  }

  @Test
  void xBeyondItsEnd() {
    assertThat(Overrun.items(5, 3, 10, 3, 10, 0, 10)).isEqualTo(4);
    assertThat(Overrun.items(5, 0, 10, 0, 10, 0, 10)).isEqualTo(5);
    assertThat(Overrun.items(5, 3, 10, 3, 10, 21, 10)).isEqualTo(2);
  }

  /**
   * Registers of 16 lanes with 4 rows of 3 or 4 elements: the last begins 6 rows before the end.
   */
  @Test
  void rowsOfOneItem() {
    assertThat(Overrun.rows(100, 4, 16, 3)).isEqualTo(96);
    assertThat(Overrun.rows(102, 4, 16, 3)).isEqualTo(100);
    assertThat(Overrun.rows(16, 4, 16, 4)).isEqualTo(16);
    assertThat(Overrun.rows(17, 4, 16, 4)).isEqualTo(16);
    assertThat(Overrun.rows(3, 4, 16, 4)).isZero();
    assertThat(Overrun.rows(9, 1, 16, 8)).isEqualTo(8);
  }
}
