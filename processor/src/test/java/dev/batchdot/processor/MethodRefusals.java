package dev.batchdot.processor;

import java.util.stream.Stream;

/** Methods that a kernel can't implement, and interfaces that are warned of. */
final class MethodRefusals {
  private MethodRefusals() {}

  static Stream<Refusal> all() {
    return Stream.of(unspokenFor(), notAbstract(), forms(), arrays(), warnings())
        .flatMap(rows -> rows);
  }

  private static Stream<Refusal> unspokenFor() {
    return Stream.of(
        Refusal.of(
            "a method with a type parameter",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused {
              <T> FloatTensor apply(FloatTensor x, FloatTensor y); // <- generic-method
            }
            """,
            "has type parameters",
            "one of the four tensor types"),
        Refusal.of(
            "a method that no annotation speaks for",
            """
            interface Refused {
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor apply(FloatTensor x, FloatTensor y);
              FloatTensor other(FloatTensor x, FloatTensor y); // <- no-annotation
            }
            """,
            "no annotation speaks for the abstract method other(",
            "annotate it, or p.Refused, with @BatchDot"),
        Refusal.of(
            "an inherited method that no annotation speaks for",
            """
            interface Refused extends java.util.function.BinaryOperator<FloatTensor> { // <- no-annotation
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor other(FloatTensor x, FloatTensor y);
            }
            """,
            "no annotation speaks for the abstract method apply("));
  }

  private static Stream<Refusal> notAbstract() {
    return Stream.of(
        Refusal.of(
            "annotations on methods that are not abstract",
            """
            interface Refused {
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor apply(FloatTensor x, FloatTensor y);
              @BatchDot(xRank = 3, yRank = 3) // <- not-abstract
              static FloatTensor one(FloatTensor x, FloatTensor y) {
                return x;
              }
              @BatchDot(xRank = 3, yRank = 3) // <- not-abstract
              default FloatTensor two(FloatTensor x, FloatTensor y) {
                return x;
              }
              @BatchDot(xRank = 3, yRank = 3) // <- not-abstract
              private FloatTensor three(FloatTensor x, FloatTensor y) {
                return x;
              }
              @BatchDot(xRank = 3, yRank = 3) // <- not-abstract
              boolean equals(Object other);
            }
            """,
            "no kernel implements one, for it is a static method",
            "move its @BatchDot to an abstract method, or drop it",
            "no kernel implements two, for it is a default method",
            "no kernel implements three, for it is a private method",
            "no kernel implements equals, for it is a method of Object"),
        Refusal.of(
            "an annotation on nothing but a default method",
            """
            interface Refused {
              @BatchDot(xRank = 3, yRank = 3) // <- not-abstract
              default FloatTensor apply(FloatTensor x, FloatTensor y) {
                return x;
              }
            }
            """,
            "no kernel implements apply, for it is a default method"));
  }

  private static Stream<Refusal> forms() {
    return Stream.of(
        form(
            "two element types",
            """
            FloatTensor apply(
                FloatTensor x,
                DoubleTensor y); // <- form
            """,
            "FloatTensor apply(FloatTensor, DoubleTensor) has none of the five forms",
            "the nearest is FloatTensor apply(FloatTensor x, FloatTensor y)",
            """
            All five, nearest first:
            FloatTensor apply(FloatTensor x, FloatTensor y)
            void apply(FloatTensor x, FloatTensor y, FloatTensor out)
            float[] apply(float[] x, float[] y)
            void apply(float[] x, float[] y, float[] out)
            void apply(float[] x, int xOffset, float[] y, int yOffset, float[] out, int outOffset, int batch)
            Those of arrays need xShape and yShape, with every extent but the first batch axis."""),
        form(
            "an array among tensors",
            """
            void apply(
                LongTensor x,
                long[] y, // <- form
                LongTensor out);
            """,
            "void apply(LongTensor, long[], LongTensor) has none of the five forms",
            "the nearest is void apply(LongTensor x, LongTensor y, LongTensor out)"),
        form(
            "a long offset",
            """
            void apply(
                int[] x,
                int xOffset,
                int[] y,
                long yOffset, // <- form
                int[] out,
                int outOffset,
                int batch);
            """,
            "the nearest is void apply(int[] x, int xOffset, int[] y, int yOffset, int[] out,"),
        form(
            "slices without a batch",
            "void apply(double[] x, int i, double[] y, int j, double[] out, int k); // <- form",
            "the nearest is void apply(double[] x, int xOffset, double[] y, int yOffset,"),
        form(
            "boxed arrays",
            "Float[] apply(Float[] x, Float[] y); // <- form",
            "java.lang.Float[] apply(java.lang.Float[], java.lang.Float[]) has none",
            "the nearest is float[] apply(float[] x, float[] y)"),
        form(
            "boxed arrays of integers",
            "void apply(Integer[] x, Integer[] y, Integer[] out); // <- form",
            "the nearest is void apply(int[] x, int[] y, int[] out)"),
        form(
            "a boxed offset",
            """
            void apply(
                long[] x,
                Integer xOffset, // <- form
                long[] y,
                int yOffset,
                long[] out,
                int outOffset,
                int batch);
            """,
            "the nearest is void apply(long[] x, int xOffset, long[] y, int yOffset, long[] out,"),
        form(
            "a result that is a number",
            "float apply(FloatTensor x, FloatTensor y); // <- form",
            "float apply(FloatTensor, FloatTensor) has none of the five forms",
            "the nearest is FloatTensor apply(FloatTensor x, FloatTensor y)"),
        form(
            "a result of another type",
            "IntTensor apply(LongTensor x, LongTensor y); // <- form",
            "the nearest is LongTensor apply(LongTensor x, LongTensor y)"),
        form(
            "both an output and a result",
            "IntTensor apply(IntTensor x, IntTensor y, IntTensor out); // <- form",
            "the nearest is IntTensor apply(IntTensor x, IntTensor y)"),
        form("no parameters", "FloatTensor apply(); // <- form", "FloatTensor apply() has none"),
        Refusal.of(
            "a tensor of the user's own",
            """
            class FloatTensor {}
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused {
              FloatTensor apply(FloatTensor x, FloatTensor y); // <- form
            }
            """,
            "p.FloatTensor apply(p.FloatTensor, p.FloatTensor) has none of the five forms"),
        Refusal.of(
            "an inherited method of another form",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused extends Runnable {} // <- form
            """,
            "void run() has none of the five forms"));
  }

  private static Stream<Refusal> arrays() {
    return Stream.of(
        Refusal.of(
            "arrays without extents",
            """
            @BatchDot(xRank = 2, yRank = 3)
            interface Refused {
              float[] apply(float[] x, float[] y); // <- array-extents
            }
            """,
            "apply(float[], float[]) works on plain arrays",
            "all extents but the first batch axis must be known: x has shape (?, ?) and y (?, ?, ?)",
            "give them in xShape and yShape, or use tensors"),
        Refusal.of(
            "arrays with an unknown second batch axis",
            """
            @BatchDot(xRank = 3, yRank = 3, batchDims = 2, xShape = {4, -1, 3})
            interface Refused {
              void apply(int[] x, int i, int[] y, int j, int[] out, int k, int n); // <- array-extents
            }
            """,
            "x has shape (4, ?, 3) and y (4, ?, 3)"));
  }

  private static Stream<Refusal> warnings() {
    return Stream.of(
        Refusal.of(
            "an interface without an abstract method",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused { // <- no-method
              String toString();
              default int one() {
                return 1;
              }
            }
            """,
            "p.Refused has no abstract method, so its kernel has nothing to do"),
        Refusal.of(
            "a default method beside a field of the kernel",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused {
              Refused INSTANCE = new RefusedKernel(); // <- class-init
              FloatTensor apply(FloatTensor x, FloatTensor y);
              default int one() {
                return 1;
              }
            }
            """,
            "Refused has a default method and the field INSTANCE",
            "two threads that initialise interface and kernel can wait for each other for ever",
            "final class Refuseds { static final Refused INSTANCE = new RefusedKernel(); }"),
        Refusal.of(
            "a default method beside a field of the kernel's own type",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused {
              RefusedKernel INSTANCE = new RefusedKernel(); // <- class-init
              FloatTensor apply(FloatTensor x, FloatTensor y);
              default int one() {
                return 1;
              }
            }
            """,
            "Refused has a default method and the field INSTANCE"));
  }

  private static Refusal form(String what, String method, String... words) {
    String text =
        """
        @BatchDot(xRank = 3, yRank = 3)
        interface Refused {
        %s
        }
        """;
    return Refusal.of(what, text.formatted(method), words);
  }
}
