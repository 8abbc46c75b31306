package dev.batchdot.samples.benchmarks;

import java.util.Locale;

/** The element types that are measured. */
enum Floating {
  FLOAT(Float.BYTES) {
    @Override
    Problem problem(SuiteShape shape, int batch) {
      return new FloatProblem(shape, batch);
    }

    @Override
    CeilingLoops ceilingLoops(int elements) {
      return new FloatCeilingLoops(elements);
    }
  },
  DOUBLE(Double.BYTES) {
    @Override
    Problem problem(SuiteShape shape, int batch) {
      return new DoubleProblem(shape, batch);
    }

    @Override
    CeilingLoops ceilingLoops(int elements) {
      return new DoubleCeilingLoops(elements);
    }
  };

  private final int bytes;

  Floating(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element. */
  int bytes() {
    return bytes;
  }

  abstract Problem problem(SuiteShape shape, int batch);

  /** The loops over so many elements. Only where the vector module is there. */
  abstract CeilingLoops ceilingLoops(int elements);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
