package dev.batchdot.kernels;

/** Where the contracted axis stands: last in x or before its axis mi, last in y or before ni. */
enum Layout {
  LAST_LAST,
  LAST_MIDDLE,
  MIDDLE_LAST,
  MIDDLE_MIDDLE;

  /** The layout of operands with these inner extents. */
  static Layout of(int mi, int ni) {
    if (mi == 1) {
      return ni == 1 ? LAST_LAST : LAST_MIDDLE;
    }
    return ni == 1 ? MIDDLE_LAST : MIDDLE_MIDDLE;
  }
}
