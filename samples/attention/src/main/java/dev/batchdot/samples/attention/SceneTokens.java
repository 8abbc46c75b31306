package dev.batchdot.samples.attention;

import dev.batchdot.FloatTensor;
import java.util.List;

/**
 * Queries and keys of the scene, 64 numbers each: sines and cosines of column, row and brightness,
 * so that a score is a sum of cosines of differences, largest where a head finds what it looks for.
 *
 * @param queries (1, 12, 197, 64)
 * @param keys (1, 12, 197, 64)
 */
record SceneTokens(FloatTensor queries, FloatTensor keys) {
  /** Waves of a column and of a row: 24 numbers each, and 16 are left for the brightness. */
  private static final int PLACE_WAVES = 12;

  private static final int BRIGHTNESS_WAVES = 8;

  /** In radians for each patch; the longest wave is longer than the scene is wide. */
  private static final double LOWEST_PLACE_FREQUENCY = 0.1;

  private static final double HIGHEST_PLACE_FREQUENCY = 2;
  private static final double LOWEST_BRIGHTNESS_FREQUENCY = 1;
  private static final double HIGHEST_BRIGHTNESS_FREQUENCY = 12;

  /** The class token comes first. It is nowhere, and asks for what is bright. */
  static SceneTokens of(List<Patch> scene) {
    int tokens = Sequence.IMAGE.tokens();
    FloatTensor queries = FloatTensor.zeros(1, Sequence.HEADS, tokens, Sequence.WIDTH);
    FloatTensor keys = FloatTensor.zeros(1, Sequence.HEADS, tokens, Sequence.WIDTH);
    for (Head head : Head.values()) {
      int at = (head.number() - 1) * tokens * Sequence.WIDTH;
      write(queries.data(), at, new Patch(0, 0, 1), 0, 0, head.brightnessGain());
      for (Patch patch : scene) {
        at += Sequence.WIDTH;
        Patch wish = head.wish(patch);
        write(queries.data(), at, wish, head.columnGain(), head.rowGain(), head.brightnessGain());
        write(keys.data(), at, patch, 1, 1, 1);
      }
    }
    return new SceneTokens(queries, keys);
  }

  private static void write(
      float[] tokens,
      int at,
      Patch patch,
      double columnGain,
      double rowGain,
      double brightnessGain) {
    int place = 2 * PLACE_WAVES;
    for (int wave = 0; wave < PLACE_WAVES; wave++) {
      double frequency =
          frequency(wave, PLACE_WAVES, LOWEST_PLACE_FREQUENCY, HIGHEST_PLACE_FREQUENCY);
      write(tokens, at + 2 * wave, frequency * patch.column(), columnGain);
      write(tokens, at + place + 2 * wave, frequency * patch.row(), rowGain);
    }
    for (int wave = 0; wave < BRIGHTNESS_WAVES; wave++) {
      double frequency =
          frequency(
              wave, BRIGHTNESS_WAVES, LOWEST_BRIGHTNESS_FREQUENCY, HIGHEST_BRIGHTNESS_FREQUENCY);
      write(tokens, at + 2 * place + 2 * wave, frequency * patch.brightness(), brightnessGain);
    }
  }

  private static void write(float[] tokens, int at, double angle, double gain) {
    tokens[at] = (float) (gain * Math.sin(angle));
    tokens[at + 1] = (float) (gain * Math.cos(angle));
  }

  /** In equal ratios from the lowest to the highest. */
  private static double frequency(int wave, int waves, double lowest, double highest) {
    return lowest * Math.pow(highest / lowest, (double) wave / (waves - 1));
  }
}
