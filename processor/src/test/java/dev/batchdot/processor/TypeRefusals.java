package dev.batchdot.processor;

import java.util.stream.Stream;

/** Types that no class can implement, or whose kernel's name is taken. */
final class TypeRefusals {
  private TypeRefusals() {}

  static Stream<Refusal> all() {
    return Stream.concat(Stream.concat(kinds(), privateAndGeneric()), names());
  }

  private static Stream<Refusal> kinds() {
    String notAnInterface = "p.Refused is not an interface; a kernel implements an interface";
    return Stream.of(
        Refusal.of(
            "a class",
            """
            @BatchDot(xRank = 3, yRank = 3)
            abstract class Refused { // <- type
              abstract FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """,
            notAnInterface),
        Refusal.of(
            "a class, for the sake of its method",
            """
            class Refused { // <- type
              @BatchDot(xRank = 3, yRank = 3)
              FloatTensor apply(FloatTensor x, FloatTensor y) {
                return x;
              }
            }
            """,
            notAnInterface),
        Refusal.of(
            "an enum",
            """
            @BatchDot(xRank = 3, yRank = 3)
            enum Refused { A } // <- type
            """,
            notAnInterface),
        Refusal.of(
            "a record",
            """
            @BatchDot(xRank = 3, yRank = 3)
            record Refused(FloatTensor x) {} // <- type
            """,
            notAnInterface),
        Refusal.of(
            "an annotation type",
            """
            @BatchDot(xRank = 3, yRank = 3)
            @interface Refused {} // <- type
            """,
            notAnInterface),
        Refusal.of(
            "a sealed interface",
            """
            @BatchDot(xRank = 3, yRank = 3)
            sealed interface Refused permits Other { // <- type
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            non-sealed interface Other extends Refused {}
            """,
            "p.Refused is sealed",
            "drop the modifier"));
  }

  private static Stream<Refusal> privateAndGeneric() {
    return Stream.of(
        Refusal.of(
            "a private interface",
            """
            class Outer {
              @BatchDot(xRank = 3, yRank = 3)
              private interface Refused { // <- private-type
                FloatTensor apply(FloatTensor x, FloatTensor y);
              }
            }
            """,
            "p.Outer.Refused is private",
            "drop the modifier"),
        Refusal.of(
            "an interface within a private class",
            """
            class Outer {
              private static class Middle {
                @BatchDot(xRank = 3, yRank = 3)
                interface Refused { // <- private-type
                  FloatTensor apply(FloatTensor x, FloatTensor y);
                }
              }
            }
            """,
            "p.Outer.Middle is private, so the kernel of p.Outer.Middle.Refused can't reach it"),
        Refusal.of(
            "an interface with a type parameter",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused<T> { // <- generic-type
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """,
            "p.Refused<T> has type parameters",
            "annotate an interface that extends it with a tensor type"));
  }

  private static Stream<Refusal> names() {
    return Stream.of(
        Refusal.of(
            "an interface whose kernel's name is taken",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused { // <- name-taken
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            class RefusedKernel {}
            """,
            "the kernel of p.Refused is named p.RefusedKernel, but there is such a type",
            "rename one of them"),
        Refusal.of(
            "a nested interface whose kernel's name is taken",
            """
            class Outer {
              @BatchDot(xRank = 3, yRank = 3)
              interface Refused { // <- name-taken
                FloatTensor apply(FloatTensor x, FloatTensor y);
              }
            }
            class Outer_RefusedKernel {}
            """,
            "the kernel of p.Outer.Refused is named p.Outer_RefusedKernel"),
        Refusal.of(
            "a default method plan()",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused { // <- name-taken
              FloatTensor apply(FloatTensor x, FloatTensor y);
              default String plan() {
                return "";
              }
            }
            """,
            "p.Refused has a method plan() without parameters, but its kernel has a static one"),
        Refusal.of(
            "an inherited method plan()",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused extends Planned { // <- name-taken
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            interface Planned {
              default String plan() {
                return "";
              }
            }
            """,
            "p.Refused has a method plan() without parameters"),
        Refusal.of(
            "a method entriesForDispatchers()",
            """
            @BatchDot(xRank = 3, yRank = 3)
            interface Refused { // <- name-taken
              FloatTensor apply(FloatTensor x, FloatTensor y);
              default int entriesForDispatchers() {
                return 0;
              }
            }
            """,
            "p.Refused has a method entriesForDispatchers() without parameters",
            "but its kernel has one for dispatchers; rename it"));
  }
}
