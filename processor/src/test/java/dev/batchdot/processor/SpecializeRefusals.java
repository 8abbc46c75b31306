package dev.batchdot.processor;

import java.util.stream.Stream;

/** Shapes to specialise for that contradict the annotation, each other, or say nothing. */
final class SpecializeRefusals {
  private SpecializeRefusals() {}

  static Stream<Refusal> all() {
    return Stream.of(
        refusal(
            "another rank",
            "@Specialize(xShape = {-1, 4, 4}), // <- specialize",
            "specialize[1].xShape has 3 extents, but x has rank 2"),
        refusal(
            "an extent of 0",
            "@Specialize(yShape = {-1, 0, -1}), // <- specialize",
            "specialize[1].yShape[1] = 0; an extent that is given is at least 1"),
        refusal(
            "a batch extent",
            "@Specialize(xShape = {5, 20}), // <- specialize",
            "specialize[1].xShape[0] = 5 is a batch extent; these stay BatchDot.DYNAMIC (-1)"),
        refusal(
            "an extent that contradicts the constraint",
            "@Specialize(yShape = {-1, 30, 21}), // <- specialize",
            "specialize[1].yShape[2] = 21 contradicts the annotation, which requires 20",
            "y has shape (?, ?, 20)"),
        refusal(
            "nothing new",
            "@Specialize(xShape = {-1, 20}), // <- specialize",
            "specialize[1] gives no extent beyond those of the annotation"),
        refusal(
            "nothing at all",
            "@Specialize(), // <- specialize",
            "specialize[1] gives neither xShape nor yShape: there is nothing to unroll"),
        Refusal.of(
            "contracted extents that differ from each other",
            """
            @BatchDot(
                xRank = 2,
                yRank = 2,
                specialize = @Specialize(xShape = {-1, 4}, yShape = {-1, 5})) // <- specialize
            interface Refused {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """,
            "specialize[0]: batchDot of x (?, 4) and y (?, 5) over default axes:"
                + " x's axis 1 has extent 4, y's axis 1 has 5"),
        Refusal.of(
            "more than an array holds",
            """
            @BatchDot(
                xRank = 3,
                yRank = 3,
                specialize = @Specialize(xShape = {-1, 65536, 65536})) // <- specialize
            interface Refused {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """,
            "specialize[0]: batchDot of x (?, 65536, 65536) and y (?, 65536, ?) over default axes:"
                + " x (?, 65536, 65536) has more than 2147483647 elements"));
  }

  private static Refusal refusal(String what, String second, String... words) {
    String text =
        """
        @BatchDot(
            xRank = 2,
            yRank = 3,
            axes = {1, 2},
            xShape = {-1, 20},
            specialize = {
              @Specialize(yShape = {-1, 30, -1}),
              %s
            })
        interface Refused {
          FloatTensor apply(FloatTensor x, FloatTensor y);
        }
        """;
    return Refusal.of(what, text.formatted(second), words);
  }
}
