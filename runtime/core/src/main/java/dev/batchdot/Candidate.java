package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.Lines;
import dev.batchdot.spi.KernelEntry;
import dev.batchdot.spi.KernelEntry.Operands;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One contraction of a kernel that was named to a dispatcher.
 *
 * @param kernel the name of its class
 * @param constraint the annotation's contraction
 * @param specializations the same with more extents known
 */
record Candidate(
    String kernel, KernelEntry entry, Contraction constraint, List<Contraction> specializations) {
  static Candidate of(Class<?> kernel, KernelEntry entry) {
    return new Candidate(
        kernel.getTypeName(),
        entry,
        contraction(entry, entry.constraint()),
        entry.specializations().stream().map(shapes -> contraction(entry, shapes)).toList());
  }

  private static Contraction contraction(KernelEntry entry, Operands operands) {
    return Contraction.of(operands.x(), operands.y(), entry.axes());
  }

  /** The kernel and its methods: {@code ScoreKernel.apply}. */
  String name() {
    return kernel + "." + entry.plan().substring(0, entry.plan().indexOf(':'));
  }

  /** What it is, what speaks for it, and its plan. */
  String describe(Contraction c) {
    return name() + ": it " + knows(c) + "\n" + entry.plan();
  }

  /** {@code knows 3 of 5 extents}. */
  String knows(Contraction c) {
    int extents = c.x().rank() + c.y().rank();
    return "knows %s of %s extents".formatted(knownExtents(c), extents);
  }

  /** Why it can't run a contraction; empty where it can. */
  String obstacle(ElementType type, Contraction c) {
    if (!entry.elementType().equals(type.keyword())) {
      return "contracts " + entry.elementType() + " tensors";
    }
    if (c.x().rank() != constraint.x().rank() || c.y().rank() != constraint.y().rank()) {
      return "wants ranks %s and %s".formatted(constraint.x().rank(), constraint.y().rank());
    }
    if (c.batchDims() != constraint.batchDims()) {
      return "has batchDims " + constraint.batchDims();
    }
    if (c.xAxis() != constraint.xAxis() || c.yAxis() != constraint.yAxis()) {
      return "sums over axes (%s, %s)".formatted(constraint.xAxis(), constraint.yAxis());
    }
    return admits(constraint, c)
        ? ""
        : "wants shapes %s and %s".formatted(constraint.x(), constraint.y());
  }

  /** How many extents it knows of those of a contraction that it can run. */
  int knownExtents(Contraction c) {
    return Stream.concat(Stream.of(constraint), specializations.stream())
        .filter(known -> admits(known, c))
        .mapToInt(known -> known(known.x()) + known(known.y()))
        .max()
        .orElse(0);
  }

  /** Whether its loops take any number of lines, and the same way through more and fewer. */
  boolean splitsItems(LoopExtents e) {
    return Stream.concat(Stream.of(constraint), specializations.stream())
        .map(Contraction::loops)
        .mapToInt(Lines.of(e)::extent)
        .allMatch(lines -> lines == BatchDot.DYNAMIC);
  }

  private static boolean admits(Contraction known, Contraction c) {
    return admits(known.x(), c.x()) && admits(known.y(), c.y());
  }

  private static boolean admits(Shape known, Shape shape) {
    return IntStream.range(0, known.rank())
        .allMatch(
            axis ->
                known.extent(axis) == BatchDot.DYNAMIC || known.extent(axis) == shape.extent(axis));
  }

  private static int known(Shape shape) {
    return (int) IntStream.of(shape.toArray()).filter(extent -> extent != BatchDot.DYNAMIC).count();
  }
}
