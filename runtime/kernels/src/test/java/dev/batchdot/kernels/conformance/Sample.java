package dev.batchdot.kernels.conformance;

import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.Random;

/**
 * One contraction and the interfaces whose kernels can run it.
 *
 * @param rankOnly knows no extent
 * @param partlyStatic knows some
 * @param specialized knows none, and is unrolled for all but the batch extents
 * @param withExtents knows all, or all but the first batch extent, and has the array forms
 */
record Sample(
    ElementType type,
    Contraction contraction,
    String rankOnly,
    String partlyStatic,
    String specialized,
    String withExtents) {
  /** How many results {@link #check} compares. */
  static final int RESULTS = 16;

  static Sample of(ElementType type, Contraction c, Random random, KernelSet kernels) {
    boolean batchKnown = random.nextBoolean();
    return new Sample(
        type,
        c,
        kernels.add(new KernelSource(type, c)),
        kernels.add(new KernelSource(type, c).extents(axis -> random.nextBoolean())),
        kernels.add(new KernelSource(type, c).specialize(c)),
        kernels.add(new KernelSource(type, c).arrays(axis -> axis > 0 || batchKnown)));
  }

  /** Compares the results of all paths, and tells how many. */
  int check(CompiledClasses.Loader classes, Values values) {
    Comparison comparison = Comparison.of(values.problem(type, contraction, 7));
    Comparison other = Comparison.of(values.problem(type, longerSums(), 7));
    return comparison.interpreter()
        + comparison.genericPath()
        + comparison.tensorForms(classes.kernel(rankOnly))
        + comparison.tensorForms(classes.kernel(partlyStatic))
        + comparison.tensorForms(classes.kernel(specialized))
        + other.tensorForms(classes.kernel(specialized))
        + comparison.tensorForms(classes.kernel(withExtents))
        + comparison.arrayForms(classes.kernel(withExtents));
  }

  /** A contraction for which the specialised kernel is not unrolled. */
  private Contraction longerSums() {
    int[] x = contraction.x().toArray();
    int[] y = contraction.y().toArray();
    x[contraction.xAxis()]++;
    y[contraction.yAxis()]++;
    return Contraction.of(Shape.of(x), Shape.of(y), contraction.axes());
  }
}
