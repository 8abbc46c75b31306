package dev.batchdot.samples.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttentionPictureTest {
  private static final int COLUMN = 9;
  private static final int ROW = 10;

  private final AttentionMap map = AttentionMap.ofScene();

  @Test
  void headsLookWhereTheirTitlesSay() {
    assertThat(favourite(Head.ITSELF)).isEqualTo(AttentionMap.token(COLUMN, ROW));
    assertThat(favourite(Head.LEFT)).isEqualTo(AttentionMap.token(COLUMN - 1, ROW));
    assertThat(favourite(Head.ABOVE)).isEqualTo(AttentionMap.token(COLUMN, ROW - 1));
    assertThat(favourite(Head.AROUND)).isEqualTo(AttentionMap.token(COLUMN, ROW));
    assertThat(favourite(Head.DIAGONAL)).isEqualTo(AttentionMap.token(COLUMN + 3, ROW + 3));
    assertThat(favourite(Head.MIRRORED)).isEqualTo(AttentionMap.token(13 - COLUMN, ROW));
    assertThat(favourite(Head.ALIKE_NEAR)).isEqualTo(AttentionMap.token(COLUMN, ROW));

    assertThat((favourite(Head.ROW) - 1) / Patch.SIDE).isEqualTo(ROW);
    assertThat((favourite(Head.COLUMN) - 1) % Patch.SIDE).isEqualTo(COLUMN);
    assertThat(brightness(favourite(Head.ALIKE))).isEqualTo(0.8);
    assertThat(brightness(favourite(Head.UNLIKE))).isLessThan(0.2);
    assertThat(brightness(favourite(Head.BRIGHT))).isEqualTo(1);
  }

  /** The token to which the patch gives most. */
  private int favourite(Head head) {
    int query = AttentionMap.token(COLUMN, ROW);
    int best = 0;
    for (int key = 1; key < Sequence.IMAGE.tokens(); key++) {
      if (map.weight(head, query, key) > map.weight(head, query, best)) {
        best = key;
      }
    }
    return best;
  }

  private double brightness(int token) {
    return map.scene().get(token - 1).brightness();
  }

  @Test
  void eachPixelOfAMapIsAWeight() {
    BufferedImage image = AttentionPicture.of(map, COLUMN, ROW);
    Set<Integer> colors = new HashSet<>();
    int different = 0;
    for (int query = 0; query < Sequence.IMAGE.tokens(); query++) {
      for (int key = 0; key < Sequence.IMAGE.tokens(); key++) {
        int color = image.getRGB(AttentionPicture.LEFT + key, AttentionPicture.TOP + query);
        colors.add(color);
        if (color != ColorScale.of(map.weight(Head.ITSELF, query, key)).getRGB()) {
          different++;
        }
      }
    }
    assertThat(different).isZero();
    assertThat(colors).hasSizeGreaterThan(10);
  }

  @Test
  void lighterIsMore() {
    assertThat(ColorScale.of(1)).isEqualTo(ColorScale.at(1));
    assertThat(ColorScale.of(1e-2)).isEqualTo(ColorScale.at(0.5));
    assertThat(ColorScale.of(1e-4)).isEqualTo(ColorScale.at(0)).isEqualTo(ColorScale.of(0));
    assertThat(ColorScale.of(1e-5)).isEqualTo(ColorScale.at(0));
    assertThat(ColorScale.at(1).getGreen()).isGreaterThan(ColorScale.at(0).getGreen());
  }
}
