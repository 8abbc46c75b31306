package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstParagraphTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One.<p>Two.                             | One.
          <p>One.</p> Two.                        | One.
          <p>One.<p>Two.                          | One.
          One:<ul><li>Two.</ul>                   | One:
          One:<pre>{@code two}</pre>              | One:
          One.<h2>Two</h2>                        | One.
          a <i>bag</i><br>of <a href="x">it</a>   | a bag of it
          &lt;T&gt; &amp; &mdash;                 | <T> & —
          {@code Map<K, V>} and {@literal <b>}    | Map<K, V> and <b>
          see {@link java.util.Map.Entry}         | see Map.Entry
          see {@link Map#get(Object) the getter}  | see the getter
          see {@linkplain Map#get(Object)}        | see Map.get(Object)
          see {@link #count(Object, int)}         | see count(Object, int)
          {@value Limits#MOST} of {@inheritDoc} it| Limits.MOST of it
          {@systemProperty user.home}             | user.home
          One: {@snippet new X() {}; foo()} two   | One:
          {@summary In <i>short</i>.} At length.  | In short. At length.
          @since 1.0                              | ''
          """)
  void isPlainText(String comment, String text) {
    assertThat(summaryOf("/** " + comment + " */")).isEqualTo(text);
  }

  @Test
  void joinsLines() {
    assertThat(
            summaryOf(
                """
                /**
                 * One {@code
                 * two}
                 *   three.
                 *
                 * <p>Four.
                 *
                 * @author five
                 */
                """))
        .isEqualTo("One two three.");
  }

  @Test
  void endsAtABlankLineInMarkdown() {
    assertThat(
            summaryOf(
                """
                /// One
                /// two.
                ///
                /// Three.
                """))
        .isEqualTo("One two.");
  }

  private static String summaryOf(String comment) {
    return TypeReader.read(comment + "\npublic class A {}").get(0).summary();
  }
}
