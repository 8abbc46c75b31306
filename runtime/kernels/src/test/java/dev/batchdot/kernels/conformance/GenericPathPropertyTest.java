package dev.batchdot.kernels.conformance;

import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any contraction on the generic path and in the interpreter: both within the bound. */
@EveryTier
class GenericPathPropertyTest {
  private static final Dispatcher PARALLEL = BatchDots.parallel();

  @Property(tries = 1000, seed = "17")
  void smallContractions(
      @ForAll("any") Contraction contraction,
      @ForAll ElementType type,
      @ForAll Values values,
      @ForAll long seed) {
    check(values.problem(type, contraction, seed));
  }

  @Property(tries = 200, seed = "17")
  void sumsOfSeveralBlocks(
      @ForAll("severalBlocks") Contraction contraction,
      @ForAll ElementType type,
      @ForAll Values values,
      @ForAll long seed) {
    check(values.problem(type, contraction, seed));
  }

  @Property(tries = 12, seed = "17")
  void sumsOfBlocksOfBlocks(
      @ForAll("blocksOfBlocks") Contraction contraction,
      @ForAll ElementType type,
      @ForAll long seed) {
    check(Values.ORDINARY.problem(type, contraction, seed));
  }

  private static void check(Problem problem) {
    Comparison comparison = Comparison.of(problem);
    comparison.interpreter();
    comparison.genericPath();
    comparison.dispatcher(PARALLEL);
  }

  @Provide
  Arbitrary<Contraction> any() {
    return Contractions.any();
  }

  @Provide
  Arbitrary<Contraction> severalBlocks() {
    return Contractions.ofTerms(255, 256, 257, 511, 512, 513, 1000);
  }

  @Provide
  Arbitrary<Contraction> blocksOfBlocks() {
    return Contractions.ofTerms(65_535, 65_536, 65_537);
  }
}
