package dev.batchdot.samples.benchmarks;

import java.util.Locale;

/** The ways in which programs call batchdot. */
enum CallPath {
  /** Kernels generated for all extents but the batch, arrays in and out. */
  STATIC("batchdot", 0),
  /** Kernels generated for ranks and axes alone, tensors in and out. */
  RANKS("batchdot, ranks only", 0),
  /** The generic path, tensors in and out. */
  TENSORS("batchdot, generic path", 200),
  /** The same on all cores. The parts that work is split into are objects; they have no limit. */
  PARALLEL("batchdot, generic path, all cores", Integer.MAX_VALUE);

  /** Of the option that chooses one. */
  static final String DESCRIPTION =
      "How batchdot is called: by kernels with all extents (static, the default), by kernels "
          + "with ranks and axes alone (ranks), by the generic path (tensors), or by that on all "
          + "cores (parallel).";

  private final String label;
  private final int mostBytes;

  CallPath(String label, int mostBytes) {
    this.label = label;
    this.mostBytes = mostBytes;
  }

  /** What its results are called in files and charts. */
  String label() {
    return label;
  }

  /** What a call with room for the result may allocate in the steady state. */
  int mostBytes() {
    return mostBytes;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
