package dev.batchdot.processor;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * What a compiler says.
 *
 * @param id {@code axis-range} of {@code [batchdot-axis-range] ...}; empty where the processor has
 *     no part in it
 */
record Message(Diagnostic.Kind kind, long line, String id, String text) {
  private static final Pattern ID = Pattern.compile("\\[batchdot-([a-z-]+)] .*", Pattern.DOTALL);

  static Message of(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher matcher = ID.matcher(text);
    String id = matcher.matches() ? matcher.group(1) : "";
    return new Message(diagnostic.getKind(), diagnostic.getLineNumber(), id, text);
  }

  /** {@code 4: axis-range}. */
  String place() {
    return line + ": " + id;
  }
}
