package dev.batchdot.samples.attention;

import java.awt.Color;

/**
 * A colour for each weight, by its logarithm: weights of one row are often thousands of times
 * apart. From dark to light also for readers who see no hues.
 */
final class ColorScale {
  /** The exponent of ten whose weights, and all below, have the darkest colour. */
  static final int LOWEST_EXPONENT = -4;

  /** Viridis, by Nathaniel Smith and Stéfan van der Walt, in steps of a ninth. */
  private static final Color[] STEPS = {
    new Color(0x440154),
    new Color(0x482878),
    new Color(0x3E4989),
    new Color(0x31688E),
    new Color(0x26828E),
    new Color(0x1F9E89),
    new Color(0x35B779),
    new Color(0x6ECE58),
    new Color(0xB5DE2B),
    new Color(0xFDE725)
  };

  /** As many as can be told apart; each further one makes files larger. */
  private static final int COLORS = 64;

  private ColorScale() {}

  /** Of a weight from 0 to 1. */
  static Color of(double weight) {
    return at(1 - Math.log10(weight) / LOWEST_EXPONENT);
  }

  /** From 0 for the darkest to 1 for the lightest. */
  static Color at(double share) {
    double within = Math.min(1, Math.max(0, share));
    double place = Math.rint(within * (COLORS - 1)) / (COLORS - 1) * (STEPS.length - 1);
    int step = Math.min((int) place, STEPS.length - 2);
    Color from = STEPS[step];
    Color to = STEPS[step + 1];
    double rest = place - step;
    return new Color(
        mixed(from.getRed(), to.getRed(), rest),
        mixed(from.getGreen(), to.getGreen(), rest),
        mixed(from.getBlue(), to.getBlue(), rest));
  }

  private static int mixed(int from, int to, double rest) {
    return (int) Math.round(from + (to - from) * rest);
  }
}
