package dev.batchdot.processor;

import static dev.batchdot.processor.Accepted.BATCH_DOT;
import static dev.batchdot.processor.Accepted.RANKS_ONLY;

import java.util.stream.Stream;

/** Interfaces that use names which emitted code uses too, or which look odd in Java source. */
final class AcceptedNames {
  private static final String METHOD = "FloatTensor apply(FloatTensor x, FloatTensor y);";

  private AcceptedNames() {}

  static Stream<Accepted> all() {
    return Stream.of(types(), members(), methods()).flatMap(rows -> rows);
  }

  private static Stream<Accepted> types() {
    String manyTypes =
        """
        interface String {}
        interface Override {}
        interface Object {}
        interface Shape {}
        interface Axes {}
        interface KernelChecks {}
        interface Gate {}
        interface Fused {}
        interface Separate {}
        interface Generated {}
        interface BatchDotGenerated {}
        """;
    String score = RANKS_ONLY + "public interface Score { " + METHOD + " }\n";
    return Stream.of(
        Accepted.of(
            "nested types",
            "p.Score",
            RANKS_ONLY + "public interface Score { " + METHOD + manyTypes + " }"),
        Accepted.of(
            "inherited nested types",
            "p.Score",
            BATCH_DOT
                + "public interface Score extends Base { "
                + METHOD
                + " } interface Base { "
                + manyTypes
                + " }"),
        Accepted.of("types of the package", "p.Score", score + manyTypes),
        Accepted.of("types of the unnamed package", "Score", score + manyTypes),
        Accepted.of(
            "a tensor type of the package",
            "p.Score",
            "import dev.batchdot.FloatTensor;\n" + score,
            Source.of("p.FloatTensor", "class FloatTensor {}")),
        Accepted.of(
            "a nested tensor type",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  dev.batchdot.FloatTensor apply(dev.batchdot.FloatTensor x, dev.batchdot.FloatTensor y);
                  interface FloatTensor {}
                }
                """),
        Accepted.of(
            "an interface called FloatTensor",
            "p.FloatTensor",
            BATCH_DOT
                + """
                public interface FloatTensor {
                  dev.batchdot.FloatTensor apply(dev.batchdot.FloatTensor x, dev.batchdot.FloatTensor y);
                }
                """),
        Accepted.of(
            "an interface called Fused",
            "p.Fused",
            BATCH_DOT + "public interface Fused { " + METHOD + " }"),
        Accepted.of(
            "an interface called Math",
            "p.Math",
            RANKS_ONLY + "public interface Math { " + METHOD + " }"),
        Accepted.of(
            "a nested Math",
            "p.Score",
            RANKS_ONLY + "public interface Score { " + METHOD + " interface Math {} }"),
        Accepted.of(
            "a Math of the package", "p.Score", score, Source.of("p.Math", "class Math {}")),
        Accepted.of(
            "a Math of the unnamed package", "Score", score, Source.of("Math", "class Math {}")));
  }

  private static Stream<Accepted> members() {
    return Stream.of(
        Accepted.of(
            "constants",
            "p.Score",
            RANKS_ONLY
                + "public interface Score { int CHECKS = 1, FMA = 2, x = 3, b = 4, out = 5, k = 6,"
                + " contract = 7, s0_0 = 8, q = 9; "
                + METHOD
                + " }"),
        Accepted.of(
            "constants named like types",
            "p.Score",
            RANKS_ONLY
                + "public interface Score { int Math = 1, Fused = 2, Separate = 3, Gate = 4,"
                + " Shape = 5, KernelChecks = 6, FloatTensor = 7,"
                + " List = 8, KernelEntry = 9, DispatchableKernel = 10, x = 11, mo = 12; "
                + METHOD
                + " }"),
        Accepted.of(
            "default methods",
            "p.Score",
            RANKS_ONLY
                + "public interface Score { "
                + METHOD
                + """
                  default void contract(FloatTensor x, FloatTensor y, FloatTensor out) {}
                  default void contract2() {}
                  default void CHECKS() {}
                  default void Fused() {}
                  default void entriesForDispatchers(int x) {}
                }
                """),
        Accepted.of(
            "members of an interface whose batches are split",
            "p.Score",
            """
            @BatchDot(xRank = 3, yRank = 3, parallel = true)
            public interface Score {
              int from = 1, count = 2, batch = 3, ParallelBatch = 4;
              FloatTensor contract(FloatTensor from, FloatTensor count);
              default void contractPart() {}
              default void contract1() {}
              default void contract2() {}
            }
            """),
        Accepted.of(
            "a private method plan()",
            "p.Score",
            BATCH_DOT
                + "public interface Score { "
                + METHOD
                + " private String plan() { return \"\"; } default String mine() { return plan(); } }"));
  }

  private static Stream<Accepted> methods() {
    return Stream.of(
        Accepted.of(
            "parameters",
            "p.Score",
            """
            @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 2, 3}, yShape = {-1, 3, 4})
            public interface Score {
              FloatTensor apply(FloatTensor out, FloatTensor shape);
              FloatTensor contract(FloatTensor xShape, FloatTensor yShape);
              void apply(FloatTensor CHECKS, FloatTensor FMA, FloatTensor contract);
              int[] apply(int[] batch, int[] out);
              void apply(int[] y, int[] x, int[] b);
              void apply(int[] b, int x, int[] Fused, int y, int[] Math, int batch, int CHECKS);
            }
            """),
        Accepted.of(
            "letters beyond ASCII, and dollars",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  FloatTensor λ$L(FloatTensor $T, FloatTensor $$);
                }
                """),
        Accepted.of(
            "a parameter called FloatTensor",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  FloatTensor apply(FloatTensor FloatTensor, FloatTensor Shape);
                }
                """),
        Accepted.of(
            "parameters called like the packages of types that need them",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  String FloatTensor = "", Math = "";
                  FloatTensor apply(FloatTensor dev, FloatTensor java);
                  void apply(FloatTensor Math, FloatTensor FloatTensor, FloatTensor dev);
                  FloatTensor other(FloatTensor FloatTensor, FloatTensor dev);
                }
                """),
        Accepted.of(
            "methods whose names differ by a number",
            "p.Score",
            """
            public interface Score {
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor dot(FloatTensor x, FloatTensor y);
              @BatchDot(xRank = 3, yRank = 3, axes = {-1, -2})
              FloatTensor dot2(FloatTensor x, FloatTensor y);
            }
            """),
        Accepted.of(
            "overloads with annotations of their own",
            "p.Score",
            """
            public interface Score {
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor dot(FloatTensor x, FloatTensor y);
              @BatchDot(xRank = 3, yRank = 3, axes = {2, 1})
              void dot(FloatTensor x, FloatTensor y, FloatTensor out);
              @BatchDot(xRank = 3, yRank = 3, axes = {2, 1})
              DoubleTensor dot(DoubleTensor x, DoubleTensor y);
            }
            """),
        Accepted.of(
            "names that differ in the case of their first letter",
            "p.Score",
            """
            public interface Score {
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor dot(FloatTensor x, FloatTensor y);
              @BatchDot(xRank = 3, yRank = 3, axes = {-1, 1})
              FloatTensor Dot(FloatTensor x, FloatTensor y);
            }
            """));
  }
}
