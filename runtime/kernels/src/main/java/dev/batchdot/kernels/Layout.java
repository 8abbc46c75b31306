package dev.batchdot.kernels;

/** Where the contracted axis stands: last in x or before its axis mi, last in y or before ni. */
enum Layout {
  LAST_LAST("lastLast"),
  LAST_MIDDLE("lastMiddle"),
  MIDDLE_LAST("middleLast"),
  MIDDLE_MIDDLE("middleMiddle");

  private final String method;

  Layout(String method) {
    this.method = method;
  }

  /** The layout of operands with these inner extents. */
  static Layout of(int mi, int ni) {
    if (mi == 1) {
      return ni == 1 ? LAST_LAST : LAST_MIDDLE;
    }
    return ni == 1 ? MIDDLE_LAST : MIDDLE_MIDDLE;
  }

  /** This layout's part of the plans of all four. */
  String planIn(String plans) {
    for (String plan : plans.split("\n\n", -1)) {
      if (plan.startsWith(method + ":")) {
        return plan;
      }
    }
    throw new IllegalArgumentException("no plan of " + method + " in: " + plans);
  }
}
