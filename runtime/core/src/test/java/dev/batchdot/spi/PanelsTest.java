package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelsTest {
  /** The cases of which the source tells what was measured, and their neighbours. */
  @ParameterizedTest
  @CsvSource({
    // k, cols, bytes, panel, rows, tiles
    "128, 128, 4, 16, 6,  22, true", // rows push each other out
    "128, 128, 4, 16, 6,   3, false", // ... but are not read often enough
    "120, 120, 4, 16, 6,  20, false", // rows 480 bytes apart go everywhere
    " 64,  64, 8,  8, 4,  16, true", // just fits, in panels one line of the cache wide
    " 64,  64, 8,  8, 4,   6, false",
    " 64,  64, 8, 32, 4,  16, false", // ... and in wide ones
    " 56,  64, 8,  8, 4,  16, false", // leaves one way for x and the result
    " 64, 128, 4, 16, 4,  32, true",
    "128,  64, 4, 16, 5,  26, true",
    "128,  64, 4, 64, 4,  32, false",
    "128,  64, 4, 32, 8,  16, true", // two lines wide
    "112,  64, 4, 32, 8,  16, false",
    "256, 512, 4, 16, 6,  86, true", // large
    "256, 512, 4, 16, 1,   1, false",
  })
  void copyingPays(
      int k, int cols, int elementBytes, int panelCols, int tileRows, long tiles, boolean pays) {
    assertThat(Panels.pay(k, cols, elementBytes, panelCols, tileRows, tiles)).isEqualTo(pays);
  }

  @ParameterizedTest
  @CsvSource({
    // k, rows, bytes, tile, panels
    "512,  512, 4, 6, 32, true", // many lines of the cache for each tile
    "160,  160, 4, 5, 10, true",
    "160,  153, 4, 5, 10, false", // ... of an x that is small
    "150,  300, 4, 6,  4, false", // few lines
    "100, 2000, 4, 5, 19, true", // ... of an x that is large
    "200, 1000, 4, 5,  3, true",
    "200, 1000, 4, 5,  2, false", // read too seldom
    "512,   47, 8, 6,  8, false", // few tiles
    "512,   48, 8, 6,  8, true",
    "128,  128, 8, 6, 16, true", // a small x, whose lines push each other out
    "128,  128, 4, 6,  8, false",
    " 64,  128, 8, 6, 16, false",
    " 65,  128, 8, 6, 16, true",
    "128,  120, 8, 6, 16, false",
    "70000, 70000, 8, 6, 8, true", // beyond int
    "  1, 536870912, 8, 6, 8, true",
  })
  void copyingRowsPays(int k, int rows, int elementBytes, int tileRows, int panels, boolean pays) {
    assertThat(Panels.payForRows(k, rows, elementBytes, tileRows, panels)).isEqualTo(pays);
  }

  @Test
  void columnsOfLargeItemsAreGrouped() {
    assertThat(Panels.areGrouped(100, 100, 300, 4)).as("small").isFalse();
    assertThat(Panels.areGrouped(98, 500, 300, 4)).as("x of 191.4 KiB").isFalse();
    assertThat(Panels.areGrouped(99, 500, 300, 4)).as("x of 193.4 KiB").isTrue();
    assertThat(Panels.areGrouped(20, 500, 524, 4)).as("a result of 1,023.4 KiB").isFalse();
    assertThat(Panels.areGrouped(20, 500, 525, 4)).as("a result of 1,025.4 KiB").isTrue();
    assertThat(Panels.areGrouped(70_000, 70_000, 8, 8)).as("beyond int").isTrue();
  }

  @Test
  void groupsAreWholePanels() {
    assertThat(Panels.group(256, 1000, 4, 16)).as("half of a mebibyte").isEqualTo(512);
    assertThat(Panels.group(250, 1000, 4, 16)).isEqualTo(512);
    assertThat(Panels.group(256, 100, 4, 16)).as("all columns").isEqualTo(112);
    assertThat(Panels.group(60_000, 1000, 8, 8)).as("one panel").isEqualTo(8);
    assertThat(Panels.group(0, 1000, 8, 8)).as("empty panels").isEqualTo(1000);
  }

  @Test
  void blocksAreEqualAndNoLongerThanARunningSumMayBe() {
    assertThat(Panels.block(256)).isEqualTo(256);
    assertThat(Panels.block(257)).isEqualTo(129);
    assertThat(Panels.block(1000)).isEqualTo(250);
  }
}
