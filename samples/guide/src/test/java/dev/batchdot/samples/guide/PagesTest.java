package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the pages say what the sources and their output say; README.md tells the rules. */
class PagesTest {
  /** Another test compares it, with the messages themselves. */
  private static final String MESSAGES = "messages.md";

  private final Sources sources = Sources.read(Path.of("src"));

  PagesTest() throws IOException {}

  static Stream<Page> pages() throws IOException {
    return all().filter(page -> !page.name().equals(MESSAGES));
  }

  private static Stream<Page> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return pages.stream().map(PagesTest::read);
    }
  }

  private static Page read(Path file) {
    try {
      return Page.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void blocksAreAsTheirOriginsHaveThem(Page page) throws IOException {
    if (Boolean.getBoolean("guide.rewrite")) {
      Files.write(page.file(), page.rewritten(sources).lines());
    }
    for (Block block : read(page.file()).blocks()) {
      if (block.isReproduced()) {
        assertThat(block.text()).as("%s", block).isEqualTo(block.wanted(sources));
      } else if (block.isQuoted()) {
        Path file = page.sibling(block.quotedFile());
        assertThat(block.text().lines()).as("%s", block).isSubsetOf(Files.readAllLines(file));
      } else {
        assertThat(block.isExcused()).as("%s says where it comes from", block).isTrue();
      }
    }
  }

  @Test
  void blocksAreSoMany() throws IOException {
    Map<String, Long> count =
        blocks().collect(Collectors.groupingBy(Block::language, Collectors.counting()));
    assertThat(count)
        .containsOnly(
            entry("java", 29L),
            entry("xml", 2L),
            entry("groovy", 2L),
            entry("sh", 5L),
            entry("text", 12L));
  }

  @Test
  void everyRegionIsShown() throws IOException {
    assertThat(origins("from ")).isEqualTo(sources.names());
  }

  @Test
  void everyOutputIsShown() throws IOException {
    assertThat(origins("printed by ")).isEqualTo(Printed.names());
  }

  private static Set<String> origins(String kind) throws IOException {
    return blocks()
        .map(Block::origin)
        .filter(origin -> origin.startsWith(kind))
        .map(origin -> origin.substring(kind.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Block> blocks() throws IOException {
    return pages().flatMap(page -> page.blocks().stream());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaIsFromSources(Page page) {
    assertThat(page.blocks())
        .filteredOn(block -> block.language().equals("java"))
        .allMatch(
            b -> b.origin().startsWith("from ") || b.origin().startsWith("printed by emitted"));
  }

  /** Each row of such a table has the cells of one line of the other file, in its order. */
  @Test
  void figuresAreThoseOfTheBenchmarks() throws IOException {
    int rows = 0;
    for (Page page : pages().toList()) {
      for (Page.Table table : page.quotedTables()) {
        List<List<String>> lines =
            Files.readAllLines(table.file()).stream().map(PagesTest::cells).toList();
        for (String row : table.rows()) {
          assertThat(lines).as("%s", row).anyMatch(line -> isSubsequence(cells(row), line));
          rows++;
        }
      }
    }
    assertThat(rows).isEqualTo(10);
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|", -1))
        .map(String::strip)
        .filter(c -> !c.isEmpty())
        .toList();
  }

  private static boolean isSubsequence(List<String> some, List<String> of) {
    int found = 0;
    for (String cell : of) {
      found += found < some.size() && some.get(found).equals(cell) ? 1 : 0;
    }
    return !some.isEmpty() && found == some.size();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) throws IOException {
    assertThat(page.links()).isNotEmpty();
    for (String link : page.links()) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? page.file() : page.sibling(parts[0]);
      assertThat(target).as("%s in %s", link, page.name()).exists();
      if (parts.length == 2) {
        assertThat(read(target).anchors()).as("%s in %s", link, page.name()).contains(parts[1]);
      }
    }
  }

  @Test
  void theIndexHasAllPagesAndTheProjectsReadmeHasTheIndex() throws IOException {
    List<String> links = read(Path.of("README.md")).links();
    assertThat(all().map(Page::name).filter(name -> !name.equals("README.md"))).isSubsetOf(links);
    assertThat(read(Path.of("../../README.md")).links()).contains("samples/guide/README.md");
  }
}
