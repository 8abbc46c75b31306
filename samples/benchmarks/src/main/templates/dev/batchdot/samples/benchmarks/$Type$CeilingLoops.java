package dev.batchdot.samples.benchmarks;

import java.util.Arrays;
import jdk.incubator.vector.$Type$Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** By the Vector API, with the widest registers. */
final class $Type$CeilingLoops implements CeilingLoops {
  private static final VectorSpecies<$Box$> SPECIES = $Type$Vector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int WARM_UP_CALLS = 50_000;
  private static final int ROUNDS = 10_000;

  /** A multiple of four registers. */
  private static final int BLOCK = 1 << 16;

  /** Beyond latency times throughput of any processor, within the 16 registers of AVX2. */
  private static final int ACCUMULATORS = 12;

  private final $type$[] memory;

  /** Keeps the compiler from dropping the loops. */
  private volatile $type$ sink;

  $Type$CeilingLoops(int elements) {
    this(new $type$[elements]);
    Arrays.fill(memory, 1);
  }

  /** Reads these elements, but for the last if they are no whole number of blocks. */
  $Type$CeilingLoops($type$[] memory) {
    this.memory = memory;
    // By many short calls the methods are compiled from their entry. What JDK 17 compiles in the
    // midst of a long loop makes objects of its vectors.
    for (int call = 0; call < WARM_UP_CALLS; call++) {
      multiplyAdd(1);
      sum(0, 4 * LANES);
    }
  }

  @Override
  public void multiplyAdd() {
    multiplyAdd(ROUNDS);
  }

  private void multiplyAdd(int rounds) {
    $Type$Vector x = $Type$Vector.broadcast(SPECIES, sink);
    $Type$Vector y = x.add(1);
    $Type$Vector sum0 = x.add(0);
    $Type$Vector sum1 = x.add(1);
    $Type$Vector sum2 = x.add(2);
    $Type$Vector sum3 = x.add(3);
    $Type$Vector sum4 = x.add(4);
    $Type$Vector sum5 = x.add(5);
    $Type$Vector sum6 = x.add(6);
    $Type$Vector sum7 = x.add(7);
    $Type$Vector sum8 = x.add(8);
    $Type$Vector sum9 = x.add(9);
    $Type$Vector sum10 = x.add(10);
    $Type$Vector sum11 = x.add(11);
    for (int round = 0; round < rounds; round++) {
      sum0 = x.fma(y, sum0);
      sum1 = x.fma(y, sum1);
      sum2 = x.fma(y, sum2);
      sum3 = x.fma(y, sum3);
      sum4 = x.fma(y, sum4);
      sum5 = x.fma(y, sum5);
      sum6 = x.fma(y, sum6);
      sum7 = x.fma(y, sum7);
      sum8 = x.fma(y, sum8);
      sum9 = x.fma(y, sum9);
      sum10 = x.fma(y, sum10);
      sum11 = x.fma(y, sum11);
    }
    $Type$Vector sum =
        sum0.add(sum1)
            .add(sum2)
            .add(sum3)
            .add(sum4)
            .add(sum5)
            .add(sum6)
            .add(sum7)
            .add(sum8)
            .add(sum9)
            .add(sum10)
            .add(sum11);
    // Every accumulator counts, and the next call starts from numbers that the compiler can't know.
    sink = sum.reduceLanes(VectorOperators.MAX) > 0 ? 1 : 2;
  }

  @Override
  public double operations() {
    return 2.0 * ROUNDS * ACCUMULATORS * LANES;
  }

  @Override
  public void read() {
    $type$ sum = 0;
    for (int from = 0; from <= memory.length - BLOCK; from += BLOCK) {
      sum += sum(from, from + BLOCK);
    }
    sink = sum > 0 ? 1 : 2;
  }

  private $type$ sum(int from, int to) {
    $Type$Vector sum0 = $Type$Vector.zero(SPECIES);
    $Type$Vector sum1 = sum0;
    $Type$Vector sum2 = sum0;
    $Type$Vector sum3 = sum0;
    for (int i = from; i < to; i += 4 * LANES) {
      sum0 = sum0.add($Type$Vector.fromArray(SPECIES, memory, i));
      sum1 = sum1.add($Type$Vector.fromArray(SPECIES, memory, i + LANES));
      sum2 = sum2.add($Type$Vector.fromArray(SPECIES, memory, i + 2 * LANES));
      sum3 = sum3.add($Type$Vector.fromArray(SPECIES, memory, i + 3 * LANES));
    }
    return sum0.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
  }

  @Override
  public double bytes() {
    return (double) (memory.length - memory.length % BLOCK) * $Box$.BYTES;
  }
}
