package dev.batchdot.spi;

import java.util.Locale;

/**
 * Whether kernels run their vector loops here.
 *
 * @param bits the width of the registers they use; 0 where they run portable loops
 * @param movingBits the same for loops that move elements between lanes, or mask lanes
 * @param reason how that was found out, in words
 * @param refusal what is wrong with the tier that was asked for; empty if nothing is
 */
record VectorTier(int bits, int movingBits, String reason, String refusal) {
  private static final String MODULE = "jdk.incubator.vector";

  /** On this JDK, and from the next one on, vector loops were measured to win. */
  private static final int EARLY_JDK = 17;

  /** From here on they also win where they move or mask lanes, which JDK 17 is slow at. */
  private static final int FULL_JDK = 25;

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
        ? open("it is forced by -D" + Gate.TIER + "=vector")
        : refused("-D%s=vector can't be met: %s".formatted(Gate.TIER, obstacle));
  }

  private static VectorTier judge() {
    String obstacle = obstacle();
    if (obstacle.isEmpty()) {
      obstacle = HotSpot.whyNoC2();
    }
    if (!obstacle.isEmpty()) {
      return closed(obstacle);
    }
    int jdk = Runtime.version().feature();
    if (jdk >= FULL_JDK) {
      return open("module " + MODULE + " is there, and C2");
    }
    String forces = " (-D" + Gate.TIER + "=vector forces them)";
    if (jdk == EARLY_JDK) {
      return new VectorTier(
          preferredBits(),
          0,
          "loops that move elements between lanes stay portable, for JDK 17 is slow there" + forces,
          "");
    }
    return closed("vector loops were measured on JDK 17 and 25, not on " + jdk + forces);
  }

  /** Why vector loops can't run at all; empty where they can. */
  private static String obstacle() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return "module " + MODULE + " is not there (--add-modules)";
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

  private static VectorTier open(String reason) {
    int bits = preferredBits();
    MaskClasses.load(MODULE);
    return new VectorTier(bits, bits, reason, "");
  }

  private static VectorTier closed(String reason) {
    return new VectorTier(0, 0, reason, "");
  }

  private static VectorTier refused(String refusal) {
    return new VectorTier(0, 0, refusal, refusal);
  }
}
