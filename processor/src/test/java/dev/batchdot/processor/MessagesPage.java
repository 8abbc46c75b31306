package dev.batchdot.processor;

import dev.batchdot.processor.validate.DiagnosticId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page that explains the messages. A section has the heading {@code ### id} and code blocks:
 * what provokes the message, the message as {@code text}, and what mends it. Blocks of {@code sh}
 * give javac's options. {@code -Dmessages.rewrite=true} puts in the messages as they are.
 */
final class MessagesPage {
  private static final Path PATH = Path.of("..").resolve(DiagnosticId.PAGE);
  private static final Pattern HEADING = Pattern.compile("(?m)^### (.+)$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  private MessagesPage() {}

  /** A piece of code with its language. */
  record Block(String language, String code) {}

  /**
   * What is said of one message.
   *
   * @param before what provokes it
   * @param message as it is shown
   * @param after what mends it
   */
  record Section(String id, List<Block> before, String message, List<Block> after) {
    /** The blocks of Java that provoke the message. */
    List<String> provoking() {
      return code("java", before);
    }

    /** The blocks of Java that mend it; where only options do, the same as before. */
    List<String> mended() {
      List<String> mended = code("java", after);
      return mended.isEmpty() ? provoking() : mended;
    }

    List<String> provokingOptions() {
      return options(before);
    }

    List<String> mendingOptions() {
      return options(after);
    }

    private static List<String> code(String language, List<Block> blocks) {
      return blocks.stream()
          .filter(block -> block.language().equals(language))
          .map(Block::code)
          .toList();
    }

    /** Those of {@code javac -Aname=value Score.java}. */
    private static List<String> options(List<Block> blocks) {
      return code("sh", blocks).stream()
          .flatMap(line -> Stream.of(line.strip().split(" ", -1)))
          .filter(word -> !word.equals("javac") && !word.endsWith(".java"))
          .toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** All sections, in the order of the page. */
  static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String page = read();
    List<Integer> starts = new ArrayList<>();
    Matcher heading = HEADING.matcher(page);
    while (heading.find()) {
      starts.add(heading.start());
    }
    starts.add(page.length());
    for (int s = 0; s < starts.size() - 1; s++) {
      sections.add(section(page.substring(starts.get(s), starts.get(s + 1))));
    }
    return sections;
  }

  private static Section section(String text) {
    String id = text.substring("### ".length(), text.indexOf('\n'));
    List<Block> blocks =
        BLOCK.matcher(text).results().map(m -> new Block(m.group(1), m.group(2))).toList();
    List<Block> messages = blocks.stream().filter(b -> b.language().equals("text")).toList();
    if (messages.size() != 1) {
      throw new AssertionError(id + " shows " + messages.size() + " messages");
    }
    int message = blocks.indexOf(messages.get(0));
    return new Section(
        id,
        blocks.subList(0, message),
        messages.get(0).code().stripTrailing(),
        blocks.subList(message + 1, blocks.size()));
  }

  /** The message that is shown, which is now {@code said} if the page is to be rewritten. */
  static String shown(Section section, String said) {
    if (!Boolean.getBoolean("messages.rewrite")) {
      return section.message();
    }
    Pattern message = Pattern.compile("(?s)(\n### " + section.id() + "\n.*?\n```text\n).*?(```\n)");
    String mended = "$1" + Matcher.quoteReplacement(said + "\n") + "$2";
    try {
      Files.writeString(PATH, message.matcher(read()).replaceFirst(mended));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  static String read() {
    try {
      return Files.readString(PATH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
