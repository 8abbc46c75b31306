package dev.batchdot.spi;

/**
 * Which tier runs, decided once per virtual machine, when the first kernel is loaded: the vector
 * tier where HotSpot's C2 compiles its loops and they were measured to win, else the portable one.
 * The system property {@value #TIER} forces one of them.
 */
public final class Gate {
  /** The system property that forces a tier: {@code portable} or {@code vector}. */
  public static final String TIER = "dev.batchdot.tier";

  private static final VectorTier VECTOR = VectorTier.detect(System.getProperty(TIER, ""));

  private Gate() {}

  /**
   * Fails when a tier was forced that can't run here.
   *
   * @throws IllegalStateException with the reason
   */
  public static void require() {
    if (!VECTOR.refusal().isEmpty()) {
      throw new IllegalStateException(VECTOR.refusal());
    }
  }

  /** Whether {@link Math#fma} is one instruction here; where it is not, it is very slow. */
  public static boolean fma() {
    return Fused.FACT.available();
  }

  /**
   * The width of the vector registers that kernels use, 128, 256 or 512 bits; 0 where they run
   * portable loops.
   */
  public static int vectorBits() {
    return VECTOR.bits();
  }

  /**
   * The same for kernels whose loops move elements between lanes, or mask lanes: slow on JDK 17.
   */
  public static int movingVectorBits() {
    return VECTOR.movingBits();
  }

  /**
   * Whether tiles for rows of y that lie a constant distance apart pay: C2 of JDK 17 writes out two
   * steps along k for them, and spills.
   */
  public static boolean fixedStrides() {
    return VECTOR.movingBits() > 0; // it is the JDK that both depend on
  }

  /** The tier in use, and why. */
  public static String tier() {
    String tier =
        VECTOR.bits() == 0
            ? "portable: plain Java; "
            : "vector: registers of " + VECTOR.bits() + " bits; ";
    return VECTOR.refusal().isEmpty() ? tier + VECTOR.reason() : VECTOR.refusal();
  }

  /** The same, and whether multiply-adds are fused, one fact a line. */
  public static String describe() {
    return "tier                " + tier() + "\nfused multiply-add  " + Fused.FACT.reason() + "\n";
  }

  /**
   * Asked only where a kernel of float or double is about to run: the answer takes some loading.
   */
  private static final class Fused {
    static final FusedMultiplyAdd FACT = FusedMultiplyAdd.detect();
  }
}
