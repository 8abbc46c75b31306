package dev.batchdot.processor;

import static dev.batchdot.processor.Accepted.BATCH_DOT;

import java.util.stream.Stream;

/** Interfaces of all kinds, and members of all kinds in them. */
final class AcceptedTypes {
  private AcceptedTypes() {}

  static Stream<Accepted> all() {
    return Stream.of(places(), inheritance(), members()).flatMap(rows -> rows);
  }

  private static Stream<Accepted> places() {
    String method = "FloatTensor apply(FloatTensor x, FloatTensor y);";
    return Stream.of(
        Accepted.of("public", "p.Score", BATCH_DOT + "public interface Score { " + method + " }"),
        Accepted.of("package-private", "p.Score", BATCH_DOT + "interface Score { " + method + " }"),
        Accepted.of(
            "in the unnamed package",
            "Score",
            BATCH_DOT + "public interface Score { " + method + " }"),
        Accepted.of(
            "annotated method by method",
            "p.Score",
            "public interface Score { " + BATCH_DOT + method + " }"),
        Accepted.of(
            "nested in classes and interfaces",
            "p.Outer$Middle$Score",
            "public class Outer<T> { public interface Middle { "
                + BATCH_DOT
                + "interface Score { "
                + method
                + " } } }"),
        Accepted.of(
            "nested and protected",
            "p.Outer$Score",
            "public class Outer { " + BATCH_DOT + "protected interface Score { " + method + " } }"),
        Accepted.of(
            "non-sealed",
            "p.Score",
            BATCH_DOT
                + "public non-sealed interface Score extends Base { "
                + method
                + " } sealed interface Base permits Score {}"));
  }

  private static Stream<Accepted> inheritance() {
    return Stream.of(
        Accepted.of(
            "a BinaryOperator",
            "p.Score",
            BATCH_DOT
                + "public interface Score extends java.util.function.BinaryOperator<FloatTensor> {}"),
        Accepted.of(
            "type variables of a super-interface",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score extends Both<FloatTensor, FloatTensor> {}
                interface Both<A, R extends A> {
                  R apply(A a, A b);
                  void into(A a, A b, R r);
                  default A first(A a, A b) {
                    return a;
                  }
                }
                """),
        Accepted.of(
            "a diamond with a narrower result",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score extends Wide, Narrow {}
                interface Wide {
                  Object apply(FloatTensor a, FloatTensor b);
                }
                interface Narrow {
                  FloatTensor apply(FloatTensor a, FloatTensor b);
                }
                """),
        Accepted.of(
            "a method that two super-interfaces declare",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score extends One, java.util.function.BinaryOperator<FloatTensor> {}
                interface One {
                  FloatTensor apply(FloatTensor a, FloatTensor b);
                }
                """),
        Accepted.of(
            "a method that narrows an inherited one",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score extends Wide {
                  @Override
                  FloatTensor apply(FloatTensor a, FloatTensor b);
                }
                interface Wide {
                  Object apply(FloatTensor a, FloatTensor b);
                }
                """),
        Accepted.of(
            "an inherited method that a default method implements",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score extends Wide {
                  FloatTensor other(FloatTensor a, FloatTensor b);
                  @Override
                  default Object apply(FloatTensor a, FloatTensor b) {
                    return other(a, b);
                  }
                }
                interface Wide {
                  Object apply(FloatTensor a, FloatTensor b);
                }
                """));
  }

  private static Stream<Accepted> members() {
    return Stream.of(
        Accepted.of(
            "methods that are not abstract, or Object's",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                  boolean equals(Object other);
                  int hashCode();
                  String toString();
                  default int one() {
                    return two();
                  }
                  private int two() {
                    return 2;
                  }
                  static String plan() {
                    return "mine";
                  }
                }
                """),
        Accepted.of(
            "its kernel in a field and in a factory",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  ScoreKernel KERNEL = new ScoreKernel();
                  Score INSTANCE = KERNEL;
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                  static ScoreKernel create() {
                    return new ScoreKernel();
                  }
                }
                """),
        Accepted.of(
            "an exception and annotations of types",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                  @interface Fresh {}
                  @Fresh FloatTensor apply(@Fresh FloatTensor x, final FloatTensor y)
                      throws java.io.IOException;
                }
                """),
        Accepted.of(
            "an array of variable length for the output",
            "p.Score",
            """
            @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 2, 3}, yShape = {-1, 3, 4})
            public interface Score {
              FloatTensor apply(FloatTensor x, FloatTensor y);
              void apply(float[] x, float[] y, float... out);
            }
            """),
        Accepted.of(
            "deprecated",
            "p.Score",
            BATCH_DOT
                + """
                @Deprecated
                public interface Score {
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                }
                """),
        Accepted.of(
            "nested in a deprecated class",
            "p.Outer$Score",
            "@Deprecated public class Outer { "
                + BATCH_DOT
                + "public interface Score { FloatTensor apply(FloatTensor x, FloatTensor y); } }"),
        Accepted.of(
            "a deprecated method",
            "p.Score",
            BATCH_DOT
                + """
                public interface Score {
                  @Deprecated
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                }
                """),
        Accepted.of(
            "deprecated for removal",
            "p.Score",
            BATCH_DOT
                + """
                @Deprecated(forRemoval = true)
                public interface Score {
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                }
                """),
        Accepted.of(
            "parallel",
            "p.Score",
            """
            @BatchDot(xRank = 3, yRank = 3, parallel = true)
            public interface Score {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """));
  }
}
