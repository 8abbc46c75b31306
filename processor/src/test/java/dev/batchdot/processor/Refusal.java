package dev.batchdot.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Source that the processor objects to. Each line to blame ends with an arrow and the id of the
 * message that is expected there:
 *
 * <pre>{@code
 * @BatchDot(xRank = 3, yRank = 3, axes = 3) // <- axis-range
 * }</pre>
 *
 * @param what what is wrong, in words
 * @param words essential parts of the messages
 */
record Refusal(String what, String text, List<String> words) {
  private static final Pattern ARROW = Pattern.compile("// <- ([a-z-]+)");

  static Refusal of(String what, String text, String... words) {
    return new Refusal(what, text, List.of(words));
  }

  Source source() {
    return Source.of("p.Refused", text);
  }

  /** {@code line: id} of each message that is expected. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int n = 0; n < lines.length; n++) {
      for (Matcher arrow = ARROW.matcher(lines[n]); arrow.find(); ) {
        places.add(n + 3 + ": " + arrow.group(1)); // two lines stand above the text
      }
    }
    return places;
  }

  /** The ids of the messages that are expected. */
  List<String> ids() {
    return ARROW.matcher(text).results().map(arrow -> arrow.group(1)).toList();
  }

  @Override
  public String toString() {
    return what;
  }
}
