package dev.batchdot.samples.benchmarks;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.util.Arrays;
import java.util.List;

/** Made-up results. */
final class Samples {
  private Samples() {}

  /** Of a library that reaches this share of what native code does. */
  static Results results(String library, Floating type, double share) {
    Ceilings ceilings = new Ceilings(100, 30);
    List<Speed> speeds =
        Arrays.stream(SuiteShape.values())
            .map(shape -> new Speed(library, shape, 100 * share * shape.nativeShare()))
            .toList();
    Machine machine =
        new Machine("A processor", "25.0.3", List.of("-Xmx1g"), "tier portable", "2026-11-20");
    return new Results(machine, type, ceilings, speeds);
  }
}
