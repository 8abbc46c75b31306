package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whether the drawings of operands show what batchdot computes. */
class PicturesTest {
  private static final Pattern TITLE =
      Pattern.compile(
          "x (.*) and y (.*) over axes (\\(.*?\\))(?: with batchDims (\\d))? give (.*)");

  static List<Path> pictures() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("pictures"))) {
      return files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void hasTheExtentsOfTheContraction(Path file) throws Exception {
    Document picture =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    String title = picture.getElementsByTagName("title").item(0).getTextContent();
    Matcher words = TITLE.matcher(title);
    assertThat(words.matches()).as(title).isTrue();
    Shape x = Shape.of(numbers(words.group(1)));
    Shape y = Shape.of(numbers(words.group(2)));
    int batchDims = words.group(4) == null ? 1 : Integer.parseInt(words.group(4));
    Axes axes = Axes.of(numbers(words.group(3))).batchDims(batchDims);
    Shape result = BatchDots.outputShape(x, y, axes);

    assertThat(words.group(5)).isEqualTo(result.toString());
    assertThat(extents(picture, "x")).isEqualTo(x);
    assertThat(extents(picture, "y")).isEqualTo(y);
    assertThat(extents(picture, "result")).isEqualTo(result);
  }

  @Test
  void eachIsOnAPage() throws Exception {
    List<Path> shown =
        PagesTest.pages()
            .flatMap(page -> page.links().stream())
            .filter(link -> link.matches("pictures/.*\\.svg"))
            .map(Path::of)
            .sorted()
            .toList();
    assertThat(shown).isEqualTo(pictures());
  }

  /** The numbers in an operand's boxes, from the left. */
  private static Shape extents(Document picture, String operand) {
    Element group =
        elements(picture.getElementsByTagName("g"))
            .filter(g -> g.getAttribute("id").equals(operand))
            .findFirst()
            .orElseThrow();
    return Shape.of(
        elements(group.getElementsByTagName("text"))
            .filter(text -> text.getAttribute("class").equals("extent"))
            .mapToInt(text -> Integer.parseInt(text.getTextContent()))
            .toArray());
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  private static int[] numbers(String tuple) {
    return Arrays.stream(tuple.replaceAll("[() ]", "").split(",", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
