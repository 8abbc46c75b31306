package dev.batchdot.processor;

import java.util.stream.Stream;

/** Ranks, axes and extents that describe no contraction. */
final class AnnotationRefusals {
  private AnnotationRefusals() {}

  static Stream<Refusal> all() {
    return Stream.of(ranks(), axes(), extents()).flatMap(rows -> rows);
  }

  private static Stream<Refusal> ranks() {
    return Stream.of(
        refusal(
            "rank 1",
            """
            @BatchDot(
                xRank = 1, // <- rank
                yRank = 2)
            """,
            "batchDot of x (?) and y (?, ?) over default axes: x has rank 1; it needs at least 2"),
        refusal(
            "rank 0",
            """
            @BatchDot(
                xRank = 2,
                yRank = 0) // <- rank
            """,
            "batchDot of x (?, ?) and y () over default axes: y has rank 0; it needs at least 2"),
        refusal(
            "a negative rank and one of 300",
            """
            @BatchDot(
                xRank = -1, // <- rank
                yRank = 300) // <- rank
            """,
            "xRank = -1 is no rank; it is at least 2, and at most 255",
            "yRank = 300 is no rank"),
        refusal(
            "two ranks that are none, one of them no rank of anything",
            """
            @BatchDot(
                xRank = 0, // <- rank
                yRank = -1) // <- rank
            """,
            "xRank = 0 is no rank; it is at least 2",
            "yRank = -1 is no rank; it is at least 2"),
        refusal(
            "nothing but batch axes",
            """
            @BatchDot(
                xRank = 3,
                yRank = 2, // <- rank
                batchDims = 2)
            """,
            "over default axes with batchDims 2: y has rank 2; with 2 batch axes it needs at least 3"),
        refusal(
            "no batch axis",
            """
            @BatchDot(
                xRank = 3,
                yRank = 3,
                batchDims = 0) // <- batch-dims
            """,
            "with batchDims 0: there are 0 batch axes; at least 1 leading axis is a batch axis"));
  }

  private static Stream<Refusal> axes() {
    return Stream.of(
        refusal(
            "three axes",
            """
            @BatchDot(
                xRank = 3,
                yRank = 3,
                axes = {
                  1,
                  2,
                  2 // <- axes
                })
            """,
            "batchDot of x (?, ?, ?) and y (?, ?, ?) over axes (1, 2, 2): 3 axes are given",
            "give the contracted axis of x and that of y, one for both, or none"),
        refusal(
            "axes before the first and behind the last",
            """
            @BatchDot(
                xRank = 3,
                yRank = 2,
                axes = {
                  -4, // <- axis-range
                  2 // <- axis-range
                })
            """,
            "over axes (-4, 2): axes[0] = -4 is not an axis of x, which has rank 3",
            "axes 1 to 2 (or -2 to -1) can be contracted",
            "over axes (-4, 2): axes[1] = 2 is not an axis of y, which has rank 2",
            "only axis 1 (or -1) can be contracted"),
        refusal(
            "one axis that only x has",
            """
            @BatchDot(
                xRank = 3,
                yRank = 2,
                axes = 2) // <- axis-range
            """,
            "over axes (2, 2): axes[0] = 2 is not an axis of y"),
        refusal(
            "batch axes, counted from either end",
            """
            @BatchDot(
                xRank = 3,
                yRank = 4,
                batchDims = 2,
                axes = {
                  -2, // <- batch-axis
                  0 // <- batch-axis
                })
            """,
            "axes[0] = -2 is a batch axis of x and is never summed; only axis 2 (or -1)",
            "axes[1] = 0 is a batch axis of y and is never summed; axes 2 to 3 (or -2 to -1)"));
  }

  private static Stream<Refusal> extents() {
    return Stream.of(
        refusal(
            "batches of 2 and 1",
            """
            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {2, 3},
                yShape = {
                  1, // <- batch-mismatch
                  3
                })
            """,
            "batchDot of x (2, 3) and y (1, 3) over default axes",
            "x's batch axis 0 has extent 2, y's has 1; they must be equal, nothing is broadcast"),
        refusal(
            "contracted extents of axes that are given",
            """
            @BatchDot(
                xRank = 3,
                yRank = 3,
                axes = {
                  1,
                  2 // <- dim-mismatch
                },
                xShape = {32, 20, 1},
                yShape = {32, 30, 21})
            """,
            "batchDot of x (32, 20, 1) and y (32, 30, 21) over axes (1, 2): x's axis 1 has extent 20,"
                + " y's axis 2 has 21; y's axes 1 and 2 have 30 and 21"),
        refusal(
            "contracted extents of the default axes",
            """
            @BatchDot(
                xRank = 2,
                yRank = 3,
                xShape = {-1, 4},
                yShape = {
                  -1,
                  5, // <- dim-mismatch
                  4
                })
            """,
            "batchDot of x (?, 4) and y (?, 5, 4) over default axes: x's axis 1 has extent 4,"
                + " y's axis 1 has 5; y's axes 1 and 2 have 5 and 4; axes (1, 2) would fit"),
        refusal(
            "shapes of another rank",
            """
            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {3, 4, 5}, // <- shape-rank
                yShape = 7) // <- shape-rank
            """,
            "xShape has 3 extents, but xRank = 2",
            "yShape has 1 extents, but yRank = 2; give one for each axis, BatchDot.DYNAMIC where"),
        refusal(
            "extents of 0 and -2",
            """
            @BatchDot(
                xRank = 2,
                yRank = 2,
                xShape = {
                  -1,
                  0 // <- extent
                },
                yShape = {
                  -2, // <- extent
                  4
                })
            """,
            "xShape[1] = 0; an extent that is given is at least 1, else BatchDot.DYNAMIC (-1)",
            "yShape[0] = -2; an extent that is given"),
        refusal(
            "an operand beyond an array's limit",
            """
            @BatchDot(
                xRank = 3,
                yRank = 2,
                axes = {2, 1},
                xShape = {-1, 65536, 32768}) // <- too-large
            """,
            "x (?, 65536, 32768) has more than 2147483647 elements, the limit of an array"),
        refusal(
            "a result beyond an array's limit",
            """
            @BatchDot(
                xRank = 3,
                yRank = 3,
                axes = 2,
                xShape = {-1, 65536, 2}, // <- too-large
                yShape = {-1, 65536, 2})
            """,
            "over axes (2, 2): the result (?, 65536, 65536) has more than 2147483647 elements"));
  }

  private static Refusal refusal(String what, String annotation, String... words) {
    String method = "FloatTensor apply(FloatTensor x, FloatTensor y);";
    return Refusal.of(what, annotation + "interface Refused {\n  " + method + "\n}\n", words);
  }
}
