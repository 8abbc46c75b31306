package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
  /** For each element type; fewer where most kernels here run as they do in plain Java. */
  private static final int SAMPLES = Gate.vectorBits() == 0 ? 50 : 20;

  /** One try, and so one run of javac. */
  @Property(tries = 1, seed = "2026", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyPathIsWithinTheBound(@ForAll("contractions") List<Contraction> contractions) {
    KernelSet kernels = new KernelSet();
    List<Sample> samples = samples(contractions, kernels);
    CompiledClasses.Loader classes = kernels.compile().load();
    int compared = 0;
    for (Sample sample : samples) {
      compared += sample.check(classes, Values.ORDINARY);
      compared += sample.check(classes, Values.SPRINKLED);
    }
    assertThat(compared).isEqualTo(4 * SAMPLES * 2 * Sample.RESULTS);
  }

  private static List<Sample> samples(List<Contraction> contractions, KernelSet kernels) {
    Random random = new Random(2026);
    List<Sample> samples = new ArrayList<>();
    for (ElementType type : ElementType.values()) {
      int first = samples.size();
      for (Contraction contraction : contractions.subList(first, first + SAMPLES)) {
        samples.add(Sample.of(type, contraction, random, kernels));
      }
    }
    return samples;
  }

  @Provide
  Arbitrary<List<Contraction>> contractions() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Contractions.notEmpty()),
            Tuple.of(1, Contractions.ofTerms(255, 256, 257, 511, 512, 513)))
        .list()
        .ofSize(4 * SAMPLES);
  }
}
