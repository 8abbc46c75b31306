package dev.batchdot.processor.plan;

/**
 * Roughly how many cycles one item takes under a plan, in order to compare plans.
 *
 * <p>Measured in November 2026 on a Zen 4 core (peak 118 GFLOP/s in 256 and in 512 bits), JDK 25,
 * float, GFLOP/s; rows x vectors of an outer product, outputs at a time of an inner one:
 *
 * <pre>
 *             512 bits                                256 bits
 *   16 cubed  16 x 1  79    8 x 1  79    4 x 1  79    4 x 2  96    8 x 2  84    8 x 1  64    16 x 1  73
 *   23 17 29  12 x 2  86    8 x 2  85    6 x 2  85    4 x 4  91    6 x 2  89    6 x 4  87    12 x 2  90
 *   dot, 128      16  20        8  18        4  20        8  24        4  21
 *   1 64 1000     16  31        8  30                     8  34
 *   1 20 30       16  23        8  22                     8  32        4  26
 * </pre>
 *
 * <p>Tiles differ little as long as they fit the registers, so the model is kept plain: what limits
 * a step along k is arithmetic or loads, with some of the other beside it, or the latency of a sum.
 * On processors whose 512-bit units are as wide the left half is up to twice as fast; {@link #WIDE}
 * stands between the two.
 */
final class VectorCost {
  /** Cycles of one multiply-add after another into the same register. */
  private static final double LATENCY = 4;

  /** What one 512-bit operation costs in 256-bit ones: 1 on some processors, 2 on others. */
  private static final double WIDE = 1.4;

  /** Cycles to start a loop along k, which C2 splits into three. */
  private static final double LOOP = 10;

  /** What it costs to go on elsewhere in y, which is read once and lies in the second cache. */
  private static final double JUMP = 15;

  private static final double TRANSPOSED_ELEMENT = 0.6;
  private static final double SCALAR_MULTIPLY_ADD = 0.7;

  private static final double BLEND = 0.75;

  /** A panel that leaves room for x and the result in the first cache, in bytes. */
  private static final int MOST_OF_CACHE = 24 << 10;

  /** What the second cache gives in a cycle, in bytes. */
  private static final double SECOND_CACHE = 48;

  private final Layout layout;

  VectorCost(Layout layout) {
    this.layout = layout;
  }

  double scalar() {
    return outer() * layout.rows() * layout.cols() * (layout.k() * SCALAR_MULTIPLY_ADD + 1);
  }

  double of(Plan plan) {
    if (plan instanceof OuterProductPlan outerProduct) {
      return outerProduct(outerProduct);
    }
    if (plan instanceof AxpyPlan axpy) {
      return axpy(axpy);
    }
    if (plan instanceof InnerProductPlan innerProduct) {
      return innerProduct(innerProduct);
    }
    if (plan instanceof PermutePlan permute) {
      return permutation(permute);
    }
    throw new IllegalArgumentException("no model of " + plan);
  }

  private double outer() {
    return (double) layout.outerRows() * layout.outerCols();
  }

  private double outerProduct(OuterProductPlan plan) {
    int rows = plan.rows();
    int vectors = plan.vectors();
    double weight = weight(plan.bits());
    double arithmetic = rows * vectors * weight / 2;
    double loads = rows / 2.0 + vectors * columnLoad(plan);
    double step =
        Math.max(
            Math.max(arithmetic, loads) + 0.3 * Math.min(arithmetic, loads),
            LATENCY / plan.partialSums());
    if (plan.readsInOrder() && !plan.colWalk().isSingle()) {
      step += JUMP;
    }
    double stores = rows * vectors * weight * (plan.partialSums() + 1);
    int k = layout.k();
    int blocks = (k + plan.kBlock() - 1) / plan.kBlock();
    double tile = k * step + blocks * (stores + (plan.isUnrolled() ? 2 : LOOP));
    double tiles = plan.rowWalk().count() * plan.colWalk().count();
    double packed =
        (double) plan.colWalk().count() * plan.colWalk().step() * k * layout.outerCols();
    double packing =
        switch (plan.packing()) {
          case NONE -> 0;
          case COPY -> packed * weight / plan.lanes();
          case TRANSPOSE -> packed * TRANSPOSED_ELEMENT;
        };
    return outer() * tiles * tile + packing;
  }

  /**
   * Cycles to read a register of y, which all tiles but the first find in a cache. Registers of 512
   * bits are multiplied faster than the second cache gives them. (A Cascade Lake core, 512 bits,
   * float, medians over 8 places in memory, % of the peak by a tile of 4 x 4, panels of 64 columns,
   * and by 8 x 2 or 10 x 2, panels of 32: 128 cubed 71 and 92, (128,100)(100,128) 71 and 91,
   * (128,128)(128,64) 71 and 85; of panels that fit, 18 to 23 KiB of 64 or 48 columns, 96 cubed 95
   * and 85, (128,90)(90,64) 178 and 160, when the peak was measured at half its speed.)
   */
  private double columnLoad(OuterProductPlan plan) {
    long panel = (long) layout.k() * plan.colWalk().step() * plan.elementType().bytes();
    boolean near = plan.bits() <= 256 || panel <= MOST_OF_CACHE || plan.rowWalk().isSingle();
    return near ? weight(plan.bits()) / 2 : plan.bits() / (Byte.SIZE * SECOND_CACHE);
  }

  private double innerProduct(InnerProductPlan plan) {
    double weight = weight(plan.bits());
    int group = plan.group();
    double chunks = Math.ceil((double) layout.k() / plan.lanes());
    double xLoads = plan.groupsItems() ? group : plan.holdsX() ? 0 : 1;
    double step = group + 0.5 * (xLoads + group);
    if (!plan.holdsX()) { // else the next group begins meanwhile
      step = Math.max(step, LATENCY / plan.partialSums());
    }
    step /= 2;
    double tail = layout.k() % plan.lanes() == 0 ? 0 : group;
    double stages = Math.log(plan.lanes()) / Math.log(2);
    double combined = group - 1 + Math.max(0, stages - Math.log(group) / Math.log(2)) * 0.75;
    double reduction = 4 * combined / 2 + group * (plan.partialSums() - 1) / 2.0;
    double one = weight * (chunks * step * 1.1 + tail / 2 + reduction) + LOOP;
    return plan.groupsItems() ? one / group : layout.rows() * (double) plan.colWalk().count() * one;
  }

  /** One unit moves lanes, and has a share of what others could do as well. */
  private double permutation(PermutePlan plan) {
    double operations = plan.moves() + BLEND * plan.blends() + 0.3 * plan.multiplyAdds();
    return (operations + plan.registersInMemory() / 2.0) / plan.items();
  }

  private double axpy(AxpyPlan plan) {
    double registers = Math.ceil((double) layout.cols() / plan.lanes());
    double loadsAndStores = (2 + plan.rowsOfY()) * registers * weight(plan.bits()) / 2;
    return (double) layout.k() / plan.rowsOfY() * (loadsAndStores + LOOP) + registers;
  }

  private static double weight(int bits) {
    return bits > 256 ? WIDE : 1;
  }
}
