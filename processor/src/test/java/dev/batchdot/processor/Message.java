package dev.batchdot.processor;

import static dev.batchdot.processor.validate.DiagnosticId.PAGE;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * What a compiler says.
 *
 * @param id {@code axis-range} of {@code [batchdot-axis-range] ...}; empty where the processor has
 *     no part in it
 * @param text without javac's indentation of further lines, and without the last line of what the
 *     processor says, which names the section of the page about the id
 * @param printed as the compiler prints it, with the place
 */
record Message(Diagnostic.Kind kind, long line, String id, String text, String printed) {
  private static final Pattern OURS =
      Pattern.compile(
          "(\\[batchdot-([a-z-]+)] .*)\nsee %s#batchdot-\\2".formatted(Pattern.quote(PAGE)),
          Pattern.DOTALL);

  static Message of(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT).replaceAll("\n +", "\n");
    Matcher matcher = OURS.matcher(text);
    boolean ours = matcher.matches();
    return new Message(
        diagnostic.getKind(),
        diagnostic.getLineNumber(),
        ours ? matcher.group(2) : "",
        ours ? matcher.group(1) : text,
        diagnostic.toString());
  }

  /** {@code 4: axis-range}. */
  String place() {
    return line + ": " + id;
  }
}
