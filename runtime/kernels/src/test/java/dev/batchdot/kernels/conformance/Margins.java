package dev.batchdot.kernels.conformance;

/**
 * How many other elements surround a slice, at least.
 *
 * @param before in front of x's; y's and out's slices begin a little later
 * @param behind behind each; with 0 the slices end with their arrays
 */
record Margins(int before, int behind) {
  int x() {
    return before;
  }

  int y() {
    return before + 2;
  }

  int out() {
    return before + 5;
  }
}
