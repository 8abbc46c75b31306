package dev.batchdot.kernels.conformance;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary contractions of ranks 2 to 5, small enough for exact arithmetic. */
final class Contractions {
  private static final int MAX_RANK = 5;
  private static final int MAX_BATCH_DIMS = 3;

  /** How the contracted axes are said. */
  private enum Saying {
    TWO,
    TWO_NEGATIVE,
    ONE,
    DEFAULT
  }

  private Contractions() {}

  /** With extents of 0 here and there. */
  static Arbitrary<Contraction> any() {
    Arbitrary<Integer> extent =
        Arbitraries.frequencyOf(Tuple.of(29, extent()), Tuple.of(1, Arbitraries.just(0)));
    return of(extent, extent);
  }

  /** With extents that an annotation can say: at least 1. */
  static Arbitrary<Contraction> notEmpty() {
    return of(extent(), extent());
  }

  /** With sums of so many terms. */
  static Arbitrary<Contraction> ofTerms(Integer... terms) {
    return of(Arbitraries.of(1, 2, 3, 4, 5), Arbitraries.of(terms));
  }

  private static Arbitrary<Integer> extent() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(1, 2, 3, 4, 5, 6, 7, 8, 9)),
        Tuple.of(1, Arbitraries.of(3, 4, 5, 7, 8, 9, 15, 16, 17))); // around the edges of tiles
  }

  private static Arbitrary<Contraction> of(Arbitrary<Integer> extent, Arbitrary<Integer> terms) {
    return Arbitraries.integers()
        .between(1, MAX_BATCH_DIMS)
        .flatMap(
            batchDims ->
                Combinators.combine(
                        extent.list().ofSize(batchDims),
                        extent.list().ofMaxSize(MAX_RANK - 1 - batchDims),
                        extent.list().ofMaxSize(MAX_RANK - 1 - batchDims),
                        terms,
                        Arbitraries.integers().between(0, MAX_RANK),
                        Arbitraries.integers().between(0, MAX_RANK),
                        Arbitraries.of(Saying.class))
                    .as(Contractions::contraction))
        .filter(Contractions::isSmall)
        .withoutEdgeCases(); // they are all ones, and would be most
  }

  /** The contracted axis stands before as many free axes of x as {@code xPlace} says, and of y. */
  private static Contraction contraction(
      List<Integer> batch,
      List<Integer> xFree,
      List<Integer> yFree,
      int terms,
      int xPlace,
      int yPlace,
      Saying saying) {
    int xAt = xPlace % (xFree.size() + 1);
    int yAt = yPlace % (yFree.size() + 1);
    if (saying == Saying.DEFAULT) {
      xAt = xFree.size();
      yAt = Math.max(0, yFree.size() - 1);
    } else if (saying == Saying.ONE) {
      yAt = Math.min(xAt, yFree.size());
    }
    Shape x = shape(batch, xFree, xAt, terms);
    Shape y = shape(batch, yFree, yAt, terms);
    Axes axes = say(saying, batch.size() + xAt, x.rank(), batch.size() + yAt, y.rank());
    return Contraction.of(x, y, axes.batchDims(batch.size()));
  }

  private static Shape shape(List<Integer> batch, List<Integer> free, int at, int terms) {
    List<Integer> extents = new ArrayList<>(batch);
    extents.addAll(free);
    extents.add(batch.size() + at, terms);
    return Shape.of(extents.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Axes say(Saying saying, int xAxis, int xRank, int yAxis, int yRank) {
    if (saying == Saying.DEFAULT) {
      return Axes.DEFAULT;
    }
    if (saying == Saying.ONE && xAxis == yAxis) {
      return Axes.of(xAxis);
    }
    return saying == Saying.TWO_NEGATIVE
        ? Axes.of(xAxis - xRank, yAxis - yRank)
        : Axes.of(xAxis, yAxis);
  }

  private static boolean isSmall(Contraction c) {
    long terms = c.x().extent(c.xAxis());
    long limit = 20_000 + 4 * terms;
    return c.x().size() <= limit && c.y().size() <= limit && c.result().size() * terms <= limit;
  }
}
