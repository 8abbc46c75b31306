package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.util.List;

/** How far from the exact sum an output may be, in units of rounding of the sum of |x||y|. */
final class ErrorBound {
  /** What holds on random data, whatever the number of terms. */
  private static final int RANDOM_DATA = 16;

  private static final int BLOCK = 256;

  private ErrorBound() {}

  /** What holds on any data: the terms of one running sum at each level of blocks. */
  static int anyData(int terms) {
    if (terms <= BLOCK) {
      return terms + 1;
    }
    int factor = 0;
    int count = terms;
    while (count > BLOCK) {
      factor += BLOCK;
      count = (count + BLOCK - 1) / BLOCK;
    }
    return factor + count;
  }

  static int randomData(int terms) {
    return Math.min(RANDOM_DATA, anyData(terms));
  }

  /** Compares every output of {@code path} with what it would be without rounding. */
  static void check(
      String path, ElementType type, List<ExactValue> wanted, Object got, int factor) {
    assertThat(Array.getLength(got)).as(path).isEqualTo(wanted.size());
    for (int at = 0; at < wanted.size(); at++) {
      Number output = (Number) Array.get(got, at);
      if (!wanted.get(at).agrees(type, output, factor)) {
        fail(
            "%s: element %d is %s, not within %d u of %s",
            path, at, output, factor, wanted.get(at));
      }
    }
  }
}
