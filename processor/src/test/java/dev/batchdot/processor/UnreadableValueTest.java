package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A value that no compiler can read, beside what the compiler itself says of it. */
class UnreadableValueTest {
  @ParameterizedTest
  @EnumSource
  void aConstantThatIsMissing(TestCompiler compiler) {
    isBlamed(compiler, "yRank", "Missing.RANK");
  }

  /** Where javac meets another type it runs no processor. */
  @ParameterizedTest
  @CsvSource({
    "xRank, '\"two\"'",
    "axes, '{1, \"two\"}'",
    "specialize, '@Specialize(xShape = \"two\")'"
  })
  void aValueOfAnotherTypeInEclipse(String attribute, String value) {
    isBlamed(TestCompiler.ECJ, attribute, value);
  }

  @Test
  void aMethodsAnnotation() {
    Source source =
        Source.of(
            "p.Unread",
            """
            interface Unread {
              @BatchDot(
                  xRank = 2,
                  yRank = Missing.RANK)
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """);
    assertThat(TestCompiler.JAVAC.compile(source).said())
        .extracting(Message::place)
        .containsExactly("6: unresolved");
  }

  private static void isBlamed(TestCompiler compiler, String attribute, String value) {
    String ranks = "xRank = 3, yRank = 3, ".replaceFirst(attribute + " = 3, ", "");
    Compilation compilation =
        compiler.compile(
            Source.of(
                "p.Unread",
                "@BatchDot("
                    + ranks
                    + attribute
                    + " = "
                    + value
                    + ") interface Unread { FloatTensor apply(FloatTensor x, FloatTensor y); }"));
    assertThat(compilation.said())
        .extracting(Message::text)
        .containsExactly(
            "[batchdot-unresolved] p.Unread has no kernel, for the value of "
                + attribute
                + " can't be read: it has the wrong type, or is no constant that is known here");
    assertThat(compilation.errors()).as("the compiler's own beside it").hasSize(2);
    assertThat(compilation.generated()).isEmpty();
  }
}
