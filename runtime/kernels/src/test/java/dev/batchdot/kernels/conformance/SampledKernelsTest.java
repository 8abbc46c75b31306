package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Random contractions through kernels that know nothing of their extents, some of them, or all. */
@EveryTier
class SampledKernelsTest {
  private static final int ALL_TIERS = 20;
  private static final int WITHOUT_VECTORS = 30;

  /** One try, and so one run of javac. */
  @Property(tries = 1, seed = "2026", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void withLoopsOfAllTiers(@ForAll("forAllTiers") List<Contraction> contractions) {
    check(contractions, ALL_TIERS, KernelSet::compile);
  }

  /** Where vectors run, these leave the work to batchdot-runtime or are small. */
  @Property(tries = 1, seed = "2027", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void compiledWithoutVectors(@ForAll("forPlainJava") List<Contraction> contractions) {
    check(contractions, WITHOUT_VECTORS, KernelSet::compileWithoutVectors);
  }

  /** Every path is within the bound. */
  private static void check(
      List<Contraction> contractions, int perType, Function<KernelSet, CompiledClasses> javac) {
    KernelSet kernels = new KernelSet();
    List<Sample> samples = samples(contractions, perType, kernels);
    CompiledClasses.Loader classes = javac.apply(kernels).load();
    int compared = 0;
    for (Sample sample : samples) {
      compared += sample.check(classes, Values.ORDINARY);
      compared += sample.check(classes, Values.SPRINKLED);
    }
    assertThat(compared).isEqualTo(4 * perType * 2 * Sample.RESULTS);
  }

  private static List<Sample> samples(
      List<Contraction> contractions, int perType, KernelSet kernels) {
    Random random = new Random(2026);
    List<Sample> samples = new ArrayList<>();
    for (ElementType type : ElementType.values()) {
      int first = samples.size();
      for (Contraction contraction : contractions.subList(first, first + perType)) {
        samples.add(Sample.of(type, contraction, random, kernels));
      }
    }
    return samples;
  }

  @Provide
  Arbitrary<List<Contraction>> forAllTiers() {
    return contractions(ALL_TIERS);
  }

  @Provide
  Arbitrary<List<Contraction>> forPlainJava() {
    return contractions(WITHOUT_VECTORS);
  }

  private static Arbitrary<List<Contraction>> contractions(int perType) {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Contractions.notEmpty()),
            Tuple.of(1, Contractions.ofTerms(255, 256, 257, 511, 512, 513)))
        .list()
        .ofSize(4 * perType);
  }
}
