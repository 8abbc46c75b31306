package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.javaparser.ParseProblemException;
import org.junit.jupiter.api.Test;

class TypeReaderTest {
  @Test
  void readsEveryKindOfPublicType() {
    assertThat(
            TypeReader.read(
                """
                package some.where;
                /** A class. */ public class A {}
                /** An interface. */ public interface B {}
                /** An enum. */ public enum C { X }
                /** A record. */ public record D(int x) {}
                /** An annotation. */ public @interface E {}
                /** Not public. */ class F {}
                """))
        .containsExactly(
            new TypeDocument("some.where", "A", "A class."),
            new TypeDocument("some.where", "B", "An interface."),
            new TypeDocument("some.where", "C", "An enum."),
            new TypeDocument("some.where", "D", "A record."),
            new TypeDocument("some.where", "E", "An annotation."));
  }

  @Test
  void nestedTypesArePublicWhereAllAroundThemAre() {
    assertThat(
            TypeReader.read(
                """
                public class A {
                  public static class Open { public interface Deep { enum Deeper {} } }
                  protected static class Subclasses { public class In {} }
                  static class Package {}
                  private static class Mine {}
                }
                interface Hidden { class In {} }
                """))
        .extracting(TypeDocument::name)
        .containsExactly("A", "A.Open", "A.Open.Deep", "A.Open.Deep.Deeper");
  }

  @Test
  void typesWithoutDocumentationHaveAnEmptySummary() {
    assertThat(TypeReader.read("public class A {}")).containsExactly(new TypeDocument("", "A", ""));
  }

  @Test
  void documentationMayStandApart() {
    assertThat(
            TypeReader.read(
                """
                /** The licence. */
                package p;
                /** Of Other. */
                // A remark.
                class Other {}
                /** Of A. */
                // A remark.
                @Deprecated
                public class A {
                  /** Of a field. */
                  // A remark.
                  int field;
                  // No documentation.
                  public class Plain {}
                  /** Of Nested. */
                  /* A remark. */
                  public class Nested {}
                  /** Of Apart. */

                  public class Apart {}
                }
                """))
        .containsExactly(
            new TypeDocument("p", "A", "Of A."),
            new TypeDocument("p", "A.Plain", ""),
            new TypeDocument("p", "A.Nested", "Of Nested."),
            new TypeDocument("p", "A.Apart", "Of Apart."));
  }

  @Test
  void refusesWhatIsNotJava() {
    assertThatExceptionOfType(ParseProblemException.class)
        .isThrownBy(() -> TypeReader.read("public class {"));
  }
}
