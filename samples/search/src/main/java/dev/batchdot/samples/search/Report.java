package dev.batchdot.samples.search;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Plain text, no line wider than {@value #WIDTH} columns where the words are ours. */
record Report(PrintWriter out) {
  static final int WIDTH = 100;

  private static final int LONGEST_NAME = 40;
  private static final String MORE = "...";

  void searched(SourcesJar jar, Index index) {
    print("%,d public types of %s%n", index.types().size(), jar.path().getFileName());
  }

  void answer(String question, List<Index.Hit> hits) {
    print("%n%s%n", question);
    int names = hits.stream().mapToInt(hit -> hit.type().name().length()).max().orElse(1);
    int column = Math.min(names, LONGEST_NAME);
    for (Index.Hit hit : hits) {
      String start =
          format("%6.2f  %-" + column + "s  ", hit.score(), cut(hit.type().name(), column));
      print("%s%n", (start + cut(hit.type().summary(), WIDTH - start.length())).stripTrailing());
    }
    out.flush();
  }

  void environment(String facts) {
    print("%n%s%n", facts.stripTrailing());
  }

  void speed(Throughput throughput, Agreement agreement) {
    print("%nscores a second%n");
    print("  kernel        %,15.0f%n", throughput.kernel());
    print("  generic path  %,15.0f%n", throughput.genericPath());
    print(
        "  %s: they differ by %.2g at most, where %.2g is allowed%n",
        agreement.holds() ? "agreed" : "NOT AGREED", agreement.difference(), agreement.allowed());
    out.flush();
  }

  /** The start of {@code text} that fits {@code width}, up to the end of a word where it can be. */
  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int room = width - MORE.length();
    int space = text.lastIndexOf(' ', room);
    return text.substring(0, space > 0 ? space : room) + MORE;
  }

  private void print(String format, Object... values) {
    out.print(format(format, values));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
