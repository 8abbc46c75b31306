package dev.batchdot.kernels.conformance;

import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Kernels for every public case with data, from one run of javac. */
final class PublicCaseKernels {
  static final PublicCaseKernels INSTANCE = new PublicCaseKernels();

  private final Map<PublicCase, String> rankOnly = new LinkedHashMap<>();
  private final Map<PublicCase, String> withExtents = new LinkedHashMap<>();
  private final CompiledClasses classes;

  private PublicCaseKernels() {
    KernelSet kernels = new KernelSet();
    for (PublicCase c : PublicCases.WITH_DATA) {
      Contraction contraction = Contraction.of(c.x(), c.y(), c.axes());
      rankOnly.put(c, kernels.add(new KernelSource(c.type(), contraction)));
      if (hasStaticExtents(c.x()) && hasStaticExtents(c.y())) {
        withExtents.put(c, kernels.add(new KernelSource(c.type(), contraction).arrays()));
      }
    }
    classes = kernels.compile();
  }

  CompiledClasses classes() {
    return classes;
  }

  /** For each case the interface that knows its ranks and axes; it has the tensor forms. */
  Map<PublicCase, String> rankOnly() {
    return rankOnly;
  }

  /**
   * The same for interfaces that know all extents but the first, and have all five forms: where an
   * annotation can say the extents, each of which is at least 1 there.
   */
  Map<PublicCase, String> withExtents() {
    return withExtents;
  }

  private static boolean hasStaticExtents(Shape shape) {
    return IntStream.of(shape.toArray()).allMatch(extent -> extent >= 1);
  }
}
