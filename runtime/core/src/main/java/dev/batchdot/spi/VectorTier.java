package dev.batchdot.spi;

import java.util.Locale;

/**
 * Whether kernels run their vector loops here.
 *
 * @param bits the width of the registers they use; 0 where they run portable loops
 * @param reason how that was found out, in words
 * @param refusal what is wrong with the tier that was asked for; empty if nothing is
 */
record VectorTier(int bits, String reason, String refusal) {
  private static final String MODULE = "jdk.incubator.vector";

  /** The oldest JDK on which vector loops were measured to win; JDK 17's lose, many at a time. */
  private static final int FIRST_JDK = 25;

  /** Looks at the virtual machine; {@code wanted} names a tier, or is empty. */
  static VectorTier detect(String wanted) {
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "" -> judge();
      case "portable" -> closed("it is forced by -D" + Gate.TIER + "=portable");
      case "vector" -> force();
      default ->
          refused(
              "-D%s=%s names no tier: say portable, vector, or nothing"
                  .formatted(Gate.TIER, wanted));
    };
  }

  private static VectorTier force() {
    String obstacle = obstacle();
    return obstacle.isEmpty()
        ? new VectorTier(preferredBits(), "it is forced by -D" + Gate.TIER + "=vector", "")
        : refused("-D%s=vector can't be met: %s".formatted(Gate.TIER, obstacle));
  }

  private static VectorTier judge() {
    String obstacle = obstacle();
    if (!obstacle.isEmpty()) {
      return closed(obstacle);
    }
    int jdk = Runtime.version().feature();
    if (jdk < FIRST_JDK) {
      return closed(
          "vector loops were measured to win on JDK %d, not on %d (-D%s=vector forces them)"
              .formatted(FIRST_JDK, jdk, Gate.TIER));
    }
    String noC2 = HotSpot.whyNoC2();
    return noC2.isEmpty()
        ? new VectorTier(preferredBits(), "module " + MODULE + " is there, and C2", "")
        : closed(noC2);
  }

  /** Why vector loops can't run at all; empty where they can. */
  private static String obstacle() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return "module %s is not there (--add-modules %s resolves it)".formatted(MODULE, MODULE);
    }
    int bits = preferredBits();
    return bits == 0 ? "registers are no 128, 256 or 512 bits wide" : "";
  }

  /** By reflection: this module is compiled without the incubating one. */
  private static int preferredBits() {
    try {
      Object species =
          Class.forName(MODULE + ".FloatVector").getField("SPECIES_PREFERRED").get(null);
      Object bits =
          Class.forName(MODULE + ".VectorSpecies").getMethod("vectorBitSize").invoke(species);
      int width = Math.min((Integer) bits, 512);
      return width == 128 || width == 256 || width == 512 ? width : 0;
    } catch (ReflectiveOperationException | LinkageError e) {
      return 0;
    }
  }

  private static VectorTier closed(String reason) {
    return new VectorTier(0, reason, "");
  }

  private static VectorTier refused(String refusal) {
    return new VectorTier(0, refusal, refusal);
  }
}
