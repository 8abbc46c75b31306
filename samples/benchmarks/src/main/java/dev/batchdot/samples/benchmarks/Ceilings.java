package dev.batchdot.samples.benchmarks;

import com.google.gson.Gson;

/**
 * How fast this machine can be at best, on one thread.
 *
 * @param gflops the peak of fused multiply-adds
 * @param gigabytesPerSecond how fast memory is read
 */
record Ceilings(double gflops, double gigabytesPerSecond) {
  /** So many MiB are beyond the caches of most machines. */
  static final int MEBIBYTES = 256;

  private static final double SECONDS_A_LOOP = 0.3;

  Ceilings {
    if (!(gflops > 0 && gigabytesPerSecond > 0)) {
      throw new IllegalArgumentException(gflops + " GFLOP/s, " + gigabytesPerSecond + " GB/s");
    }
  }

  /** In this virtual machine, which has the vector module. */
  static Ceilings measureHere(Floating type, int mebibytes) {
    CeilingLoops loops = type.ceilingLoops((mebibytes << 20) / type.bytes());
    Meter multiplyAdd = new Meter(loops::multiplyAdd);
    Meter read = new Meter(loops::read);
    multiplyAdd.run(SECONDS_A_LOOP);
    read.run(SECONDS_A_LOOP);
    return new Ceilings(
        loops.operations() / multiplyAdd.secondsPerCall() / 1e9,
        loops.bytes() / read.secondsPerCall() / 1e9);
  }

  /**
   * In a virtual machine of its own: so it has the vector module whatever this one has, with the
   * same limits of register width, and neither disturbs what the compiler learns of the other.
   */
  static Ceilings measure(Floating type, int mebibytes) {
    String json =
        new Fork()
            .with("--add-modules", "jdk.incubator.vector")
            .run("ceilings", "--type=" + type.name(), "--mib=" + mebibytes);
    return new Gson().fromJson(json, Ceilings.class);
  }

  /** The best of both: what else a machine does only ever costs. */
  Ceilings or(Ceilings other) {
    return new Ceilings(
        Math.max(gflops, other.gflops), Math.max(gigabytesPerSecond, other.gigabytesPerSecond));
  }
}
