package dev.batchdot.samples.search;

import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.javadoc.description.JavadocDescriptionElement;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The first paragraph of a documentation comment as plain text. */
final class FirstParagraph {
  /** What a link names, its parameters included, then perhaps the words to show for it. */
  private static final Pattern LINK =
      Pattern.compile("(?<target>[^\\s(]*(?:\\([^)]*\\))?)\\s*(?<label>.*)", Pattern.DOTALL);

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private FirstParagraph() {}

  static String of(JavadocComment comment) {
    StringBuilder html = new StringBuilder();
    for (JavadocDescriptionElement element : comment.parse().getDescription().getElements()) {
      html.append(element instanceof JavadocInlineTag tag ? html(tag) : element.toText());
    }
    // In Markdown, and only there, a blank line ends the paragraph.
    String read = comment.isMarkdownComment() ? BLANK_LINE.split(html, 2)[0] : html.toString();
    Element body = Jsoup.parseBodyFragment(read).body();
    UpToTheFirstBlock text = new UpToTheFirstBlock();
    body.filter(text);
    return SPACES.matcher(text.collected).replaceAll(" ").strip();
  }

  private static String html(JavadocInlineTag tag) {
    String content = tag.getContent().strip();
    return switch (tag.getType()) {
      case CODE, LITERAL, SYSTEM_PROPERTY -> Entities.escape(content);
      case LINK, LINKPLAIN, VALUE -> Entities.escape(linked(content));
      case DOC_ROOT, INHERIT_DOC -> "";
      // A block of its own, whose inner braces the parser takes for its end.
      case UNKNOWN -> tag.getName().equals("snippet") ? "<hr>" : content;
    };
  }

  /** As javadoc shows it: the label, or else the member or type without its package. */
  private static String linked(String content) {
    Matcher link = LINK.matcher(content);
    if (!link.matches()) {
      return content;
    }
    String label = link.group("label");
    if (!label.isEmpty()) {
      return label;
    }
    String member = PACKAGE.matcher(link.group("target")).replaceAll("").replace('#', '.');
    return member.startsWith(".") ? member.substring(1) : member;
  }

  /** Collects text, and stops where a paragraph, list, table and so on begins or ends after it. */
  private static final class UpToTheFirstBlock implements NodeFilter {
    final StringBuilder collected = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        collected.append(text.getWholeText());
      } else if (node.nameIs("br")) {
        collected.append(' ');
      }
      return atBoundary(node);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      return atBoundary(node);
    }

    private FilterResult atBoundary(Node node) {
      boolean boundary = node instanceof Element element && element.isBlock();
      return boundary && !collected.toString().isBlank()
          ? FilterResult.STOP
          : FilterResult.CONTINUE;
    }
  }
}
