package dev.batchdot.spi;

import java.util.Locale;

/**
 * Which tier runs, decided once per virtual machine. This version has one tier, portable; the
 * system property {@value #TIER} may name it, and naming {@code vector} is refused at first use.
 */
public final class Gate {
  /** The system property that forces a tier: {@code portable} or {@code vector}. */
  public static final String TIER = "dev.batchdot.tier";

  private static final String REFUSAL = refusal(System.getProperty(TIER, ""));

  private Gate() {}

  /**
   * Fails when a tier was forced that can't run here.
   *
   * @throws IllegalStateException with the reason
   */
  public static void require() {
    if (!REFUSAL.isEmpty()) {
      throw new IllegalStateException(REFUSAL);
    }
  }

  /** Whether {@link Math#fma} is one instruction here; where it is not, it is very slow. */
  public static boolean fma() {
    return Fused.FACT.available();
  }

  /** The tier in use, and why, one fact a line. */
  public static String describe() {
    String tier =
        REFUSAL.isEmpty() ? "portable: plain Java, the only tier of this version" : REFUSAL;
    return "tier                " + tier + "\nfused multiply-add  " + Fused.FACT.reason() + "\n";
  }

  /**
   * Asked only where a kernel of float or double is about to run: the answer takes some loading.
   */
  private static final class Fused {
    static final FusedMultiplyAdd FACT = FusedMultiplyAdd.detect();
  }

  private static String refusal(String forced) {
    return switch (forced.toLowerCase(Locale.ROOT)) {
      case "", "portable" -> "";
      case "vector" -> "-D" + TIER + "=vector can't be met: this version has no vector tier";
      default -> "-D" + TIER + "=" + forced + " names no tier: say portable, vector, or nothing";
    };
  }
}
