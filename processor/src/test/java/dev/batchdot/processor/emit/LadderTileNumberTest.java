package dev.batchdot.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.batchdot.processor.plan.Rung;
import dev.batchdot.processor.plan.TileForm;
import org.junit.jupiter.api.Test;

class LadderTileNumberTest {
  @Test
  void numbersAsTheCodeComputesThem() {
    assertThat(new LadderTileNumber(new Rung(512, 4, 4, 6), 3, TileForm.ANY).value())
        .isEqualTo(4 * 16 + 3);
    assertThat(new LadderTileNumber(new Rung(256, 2, 6, 6), 5, TileForm.FULL).value())
        .isEqualTo(2 * 16 + 5 + 128);
    assertThat(new LadderTileNumber(new Rung(256, 2, 6, 6), 6, TileForm.FIXED).value())
        .isEqualTo(2 * 16 + 6 + 256);
    assertThat(LadderTileNumber.TILE).isEqualTo("vectors * 16 + height");
    assertThat(LadderTileNumber.to(TileForm.FULL)).isEqualTo("tile += 128");
    assertThat(LadderTileNumber.to(TileForm.FIXED)).isEqualTo("tile += 256");
    assertThat(LadderTileNumber.AMONG_ALL).isEqualTo("lanes * 384 + tile");
  }

  /** Eight registers across have the numbers of another form. */
  @Test
  void noTwoTilesShareOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderTileNumber(new Rung(512, 8, 4, 0), 4, TileForm.FULL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderTileNumber(new Rung(512, 1, 16, 0), 16, TileForm.ANY));
  }
}
