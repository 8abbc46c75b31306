package dev.batchdot.samples.benchmarks;

/** The loops that tell how fast this machine can be at best. */
interface CeilingLoops {
  /** Multiplies and adds in registers only, {@link #operations} in all. */
  void multiplyAdd();

  /** What one {@link #multiplyAdd} does. */
  double operations();

  /** Reads {@link #bytes} of memory once. */
  void read();

  /** What one {@link #read} reads. */
  double bytes();
}
