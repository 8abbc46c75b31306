package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.parallel.WorkSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Items are split into blocks of rows, or of columns that lie apart. A block has as many as make a
 * kernel take the same way through it as through the whole item: its bits would be others if not.
 */
class LeastBlockTest {
  /** What picks a way; the width of a panel is none. */
  private static final Pattern CHOICE = Pattern.compile("(?m)^ *if \\(.*$");

  /** What is asked of extents by which items are split; by ni they never are. */
  private static final Pattern QUESTION = Pattern.compile("\\b(?:mo|mi|no) (?:[<>]=?|==) (\\d+)");

  @Test
  void kernelsAskNothingOfBlocksThatHasAnotherAnswer() {
    Map<String, Integer> questions = new TreeMap<>();
    for (String kernel : kernels()) {
      Matcher choice = CHOICE.matcher(kernel);
      while (choice.find()) {
        Matcher question = QUESTION.matcher(choice.group());
        while (question.find()) {
          questions.put(question.group(), Integer.valueOf(question.group(1)));
        }
      }
    }
    assertThat(questions).containsKeys("mo < 4", "mo >= 8", "mi >= 8", "no >= 32");
    assertThat(questions)
        .allSatisfy((question, n) -> assertThat(n).isLessThanOrEqualTo(WorkSplit.LEAST_BLOCK));
  }

  /** For extents of which none is known, with k last or not, of either operand. */
  private static List<String> kernels() {
    List<Source> sources = new ArrayList<>();
    for (int xAxis = 1; xAxis <= 2; xAxis++) {
      for (int yAxis = 1; yAxis <= 2; yAxis++) {
        String text =
            """
            @BatchDot(xRank = 3, yRank = 3, axes = {%s, %s})
            public interface Over%s%s {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """;
        sources.add(
            Source.of("p.Over" + xAxis + yAxis, text.formatted(xAxis, yAxis, xAxis, yAxis)));
      }
    }
    List<String> options = new ArrayList<>(TestCompiler.VECTORS);
    options.addAll(List.of("-proc:only", "-Adev.batchdot.unknown=carry"));
    Compilation compilation = TestCompiler.JAVAC.compile(options, sources.toArray(Source[]::new));
    assertThat(compilation.errors()).isEmpty();
    return List.copyOf(compilation.generated().values());
  }
}
