package dev.batchdot.samples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown. */
record Page(Path file, List<String> lines) {
  private static final String FENCE = "```";
  private static final Pattern COMMENT = Pattern.compile("<!-- (.*) -->");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final String ROWS = "rows of ";

  static Page read(Path file) throws IOException {
    return new Page(file, Files.readAllLines(file));
  }

  String name() {
    return file.getFileName().toString();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        String language = lines.get(at).substring(FENCE.length());
        String text = String.join("\n", lines.subList(at + 1, end));
        blocks.add(new Block(name(), at, language, comment(at - 1), text));
        at = end;
      }
    }
    return blocks;
  }

  /** The same with blocks as their origins have them. */
  Page rewritten(Sources sources) {
    List<String> rewritten = new ArrayList<>();
    int from = 0;
    for (Block block : blocks()) {
      if (block.isReproduced()) {
        rewritten.addAll(lines.subList(from, block.fence() + 1));
        rewritten.addAll(block.wanted(sources).lines().toList());
        from = block.fence() + 1 + (int) block.text().lines().count();
      }
    }
    rewritten.addAll(lines.subList(from, lines.size()));
    return new Page(file, rewritten);
  }

  /** The tables whose figures stand in other files. */
  List<Table> quotedTables() {
    List<Table> tables = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (comment(at).startsWith(ROWS)) {
        List<String> rows =
            lines.subList(at + 3, lines.size()).stream().takeWhile(l -> l.startsWith("|")).toList();
        tables.add(new Table(sibling(comment(at).substring(ROWS.length())), rows));
      }
    }
    return tables;
  }

  /**
   * A table whose rows are taken from a file.
   *
   * @param rows those below its head
   */
  record Table(Path file, List<String> rows) {}

  /** Where the page's links and pictures lead. */
  List<String> links() {
    return prose().stream()
        .flatMap(line -> LINK.matcher(line.replaceAll("`[^`]*`", "")).results())
        .map(match -> match.group(1))
        .toList();
  }

  /** What stands behind # in links to the page's headings. */
  List<String> anchors() {
    return prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  Path sibling(String relative) {
    return file.resolveSibling(relative).normalize();
  }

  /** What the comment on a line says; empty where there is none. */
  private String comment(int at) {
    Matcher comment = COMMENT.matcher(at < 0 ? "" : lines.get(at));
    return comment.matches() ? comment.group(1) : "";
  }

  private List<String> prose() {
    List<String> prose = new ArrayList<>(lines);
    for (Block block : blocks()) {
      int last = block.fence() + (int) block.text().lines().count();
      for (int at = block.fence(); at <= last; at++) {
        prose.set(at, "");
      }
    }
    return prose;
  }
}
