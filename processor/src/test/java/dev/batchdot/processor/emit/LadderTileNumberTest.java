package dev.batchdot.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.batchdot.processor.plan.Rung;
import org.junit.jupiter.api.Test;

class LadderTileNumberTest {
  @Test
  void numbersAsTheCodeComputesThem() {
    assertThat(new LadderTileNumber(new Rung(512, 4, 4), 3, false).value()).isEqualTo(4 * 16 + 3);
    assertThat(new LadderTileNumber(new Rung(256, 2, 6), 6, true).value())
        .isEqualTo(2 * 16 + 6 + 64);
    assertThat(LadderTileNumber.TILE).isEqualTo("vectors * 16 + height");
    assertThat(LadderTileNumber.TO_FIXED).isEqualTo("tile += 64");
    assertThat(LadderTileNumber.AMONG_ALL).isEqualTo("lanes * 128 + tile");
  }

  /** Four registers across have the numbers of the other form. */
  @Test
  void noTwoTilesShareOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderTileNumber(new Rung(512, 4, 4), 4, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderTileNumber(new Rung(512, 8, 4), 4, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderTileNumber(new Rung(512, 1, 16), 16, false));
  }
}
