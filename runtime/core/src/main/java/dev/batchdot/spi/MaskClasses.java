package dev.batchdot.spi;

/**
 * The classes of the vector module's masks, all of which are loaded before kernels run. C2 takes a
 * class of masks that is the only one to be the only one for ever, and throws away what it compiled
 * when another is loaded. By then a kernel makes no {@linkplain WarmUp dry calls} any more, so that
 * it ran a thousand times as slowly for a second once a kernel of another width came. (JDK 25, 512
 * bits: of seven kernels two or three, in each of four runs; with this none.)
 */
final class MaskClasses {
  private static final String[] VECTORS = {"FloatVector", "DoubleVector", "IntVector"};
  private static final int[] WIDTHS = {128, 256, 512};

  private MaskClasses() {}

  /** Makes a mask of each width. By reflection: this module is compiled without the other. */
  static void load(String vectorModule) {
    try {
      Class<?> species = Class.forName(vectorModule + ".VectorSpecies");
      for (String name : VECTORS) {
        Class<?> vector = Class.forName(vectorModule + "." + name);
        for (int width : WIDTHS) {
          Object one = vector.getField("SPECIES_" + width).get(null);
          species.getMethod("maskAll", boolean.class).invoke(one, false);
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      // Kernels run without: all that is lost is time.
    }
  }
}
