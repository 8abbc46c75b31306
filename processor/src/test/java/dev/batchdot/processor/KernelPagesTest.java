package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The pages of {@code -Adev.batchdot.report=true}. */
class KernelPagesTest {
  private static final Source ODD =
      Source.of(
          "p.Odd",
          """
          @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 23, 17}, yShape = {-1, 17, 29})
          public interface Odd {
            FloatTensor apply(FloatTensor x, FloatTensor y);
          }
          """);

  private static final Source SEVERAL =
      Source.of(
          "q.Outer",
          """
          class Outer {
            interface Several {
              @BatchDot(
                  xRank = 2,
                  yRank = 3,
                  specialize = @Specialize(xShape = {-1, 20}, yShape = {-1, 20, 512}))
              DoubleTensor open(DoubleTensor x, DoubleTensor y);
              @BatchDot(xRank = 4, yRank = 4, batchDims = 2, axes = 3,
                  xShape = {-1, 8, 64, 64}, yShape = {-1, 8, 64, 64})
              FloatTensor attention(FloatTensor q, FloatTensor k);
              @BatchDot(xRank = 2, yRank = 2, xShape = {-1, 128}, yShape = {-1, 128})
              int[] dots(int[] x, int[] y);
              @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 1, 64}, yShape = {-1, 64, 1000})
              void wide(float[] x, float[] y, float[] out);
              @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 64, 64}, yShape = {-1, 64, 64})
              long[] rows(long[] x, long[] y);
            }
          }
          """);

  private static final List<String> REPORT =
      List.of("--add-modules", "jdk.incubator.vector", "-Adev.batchdot.report=true");

  private static Map<String, String> pages = Map.of();

  @BeforeAll
  static void compile() {
    pages = pages(TestCompiler.JAVAC, ODD, SEVERAL);
  }

  private static final String ODD_PAGE = "p.OddKernel.html";
  private static final String SEVERAL_PAGE = "q.Outer_SeveralKernel.html";

  @Test
  void hasTheFiguresOfTheContraction() {
    Document page = Jsoup.parse(page(ODD_PAGE));
    assertThat(page.title()).isEqualTo("OddKernel");
    assertThat(page.select(".equation").text()).isEqualTo("bmk,bkn->bmn");
    assertThat(page.select(".explanation").text())
        .contains("batchDot of x (?, 23, 17) and y (?, 17, 29) over default axes")
        .contains("x axis 2        17  summed over");
    assertThat(page.select(".costs td").eachText())
        .containsExactly(
            "23 · 17 · 29 = 11,339", "(391 + 493 + 667) · 4 = 6,204", "3.66 operations per byte");
    assertThat(page.select(".source pre").text()).contains("final class OddKernel implements Odd");
  }

  @Test
  void drawsEachTargetsPlan() {
    Document page = Jsoup.parse(page(ODD_PAGE));
    assertThat(page.select(".target > h3").eachText())
        .containsExactly("vector, 512 bits", "vector, 256 bits", "vector, 128 bits", "portable");
    assertThat(page.select("svg.axes rect")).hasSize(9);
    assertThat(page.select("svg.axes path.batch")).hasSize(2);
    assertThat(page.select("svg.axes path.summed")).hasSize(1);
    assertThat(page.select("svg.roofline circle")).hasSize(8);
    assertThat(page.select(".places tr").eachText())
        .containsExactly(
            "plan tile memory cache",
            "vector, 512 bits 55.6 29.2 55.6",
            "vector, 256 bits 27.8 27.8 27.8",
            "vector, 128 bits 13.9 13.9 13.9",
            "portable 4.0 4.0 4.0");
    // 12 rows of 2 x 16 lanes for 29 columns
    assertThat(page.select(".target:first-of-type .tile rect.idle")).hasSize(12 * 3);
    for (Element plan : page.select(".plan")) {
      String words = plan.select(".words").text();
      assertThat(plan.select(".nest li:last-child").hasClass("body")).isTrue();
      assertThat(plan.select(".bytecode").text())
          .contains(words.substring(words.indexOf("about ")));
      assertThat(plan.select(".tile svg")).hasSize(1);
      assertThat(plan.select(".walk svg")).hasSize(1);
      String tile = plan.select(".tile strong").text(); // 6 x 2 registers of 512 bits
      Scanner numbers = new Scanner(tile).useDelimiter("\\D+");
      int rows = numbers.nextInt();
      int vectors = numbers.nextInt();
      int lanes = numbers.hasNextInt() ? numbers.nextInt() / Float.SIZE : 1;
      assertThat(words).contains("tile %d x %d ".formatted(rows, vectors));
      assertThat(plan.select(".tile svg rect.register")).hasSize(rows * vectors);
      assertThat(plan.select(".tile svg rect:not(.register)")).hasSize(rows * vectors * lanes);
    }
  }

  @Test
  void everyKindOfPlanHasALoopNest() {
    Document page = Jsoup.parse(page(SEVERAL_PAGE));
    assertThat(page.select(".contraction > h2").eachText())
        .containsExactly("open", "attention", "dots", "wide", "rows");
    assertThat(page.select(".plan").size()).isGreaterThan(15);
    assertThat(page.select(".plan").stream().map(plan -> plan.select(".nest li").size()))
        .allMatch(lines -> lines > 2);
    assertThat(page.select(".contraction:first-of-type .costs td").eachText())
        .containsExactly(
            "? · ?",
            "(? + ? · ? + ?) · 8",
            "depends on the unknown extents",
            "20 · 512 = 10,240",
            "(20 + 10,240 + 512) · 8 = 86,176",
            "0.24 operations per byte");
    assertThat(page.select(".contraction:last-of-type .roofline + figcaption").text())
        .contains("No plan has a place");
  }

  @Test
  void needsNothingElse() {
    for (String page : pages.values()) {
      Document document = Jsoup.parse(page);
      assertThat(document.select("script, link, img, iframe, object, embed")).isEmpty();
      assertThat(document.select("[src], [srcset], [xlink|href]")).isEmpty();
      assertThat(document.select("[href]").eachAttr("href")).allMatch(href -> !href.contains(":"));
      assertThat(document.select("style").html()).doesNotContain("url(").doesNotContain("@import");
      assertThat(document.select("meta[name=viewport]")).hasSize(1);
    }
  }

  /** It is XML too, so whatever was opened is closed in its place. */
  @Test
  void isNestedAsItIsMeant() throws ParserConfigurationException, SAXException, IOException {
    for (String page : pages.values()) {
      Parser strict = Parser.htmlParser().setTrackErrors(10);
      strict.parseInput(page, "");
      assertThat(strict.getErrors()).isEmpty();
      InputSource source = new InputSource(new StringReader(page));
      assertThat(DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(source))
          .isNotNull();
    }
  }

  @Test
  void theIndexHasThemAll() {
    Document index = Jsoup.parse(page("index.html"));
    assertThat(index.select("li > a").eachAttr("href")).containsExactly(ODD_PAGE, SEVERAL_PAGE);
    assertThat(index.select("li > a").eachText()).containsExactly("p.Odd", "q.Outer.Several");
    assertThat(index.select("code").eachText())
        .hasSize(6)
        .startsWith("apply: float bmk,bkn->bmn, (?, 23, 17) . (?, 17, 29) -> (?, 23, 29)");
  }

  @ParameterizedTest
  @EnumSource
  void eachPageOriginatesFromOneInterface(TestCompiler compiler) {
    WatchedProcessor processor = new WatchedProcessor();
    compiler.compile(List.of(processor), REPORT, ODD, SEVERAL);
    assertThat(processor.created)
        .containsEntry("batchdot-report/" + ODD_PAGE, List.of("p.Odd"))
        .containsEntry("batchdot-report/" + SEVERAL_PAGE, List.of("q.Outer.Several"));
  }

  @Test
  void areTheSameBytesWhateverTheOrderAndTheCompiler() {
    assertThat(pages(TestCompiler.JAVAC, SEVERAL, ODD)).isEqualTo(pages);
    assertThat(pages(TestCompiler.ECJ, ODD, SEVERAL)).isEqualTo(pages);
  }

  /** As incremental builds do it, one interface at a time. */
  @Test
  void theIndexFollowsThePagesThatAreThere(@TempDir Path classes) throws IOException {
    Path folder = classes.resolve("batchdot-report");
    compileTo(classes, ODD);
    assertThat(index(folder)).containsExactly(ODD_PAGE);
    compileTo(classes, SEVERAL);
    assertThat(index(folder)).containsExactly(ODD_PAGE, SEVERAL_PAGE);
    Files.delete(folder.resolve(SEVERAL_PAGE));
    compileTo(classes, ODD);
    assertThat(index(folder)).containsExactly(ODD_PAGE);
  }

  @Test
  void areInUtf8WhateverTheSources(@TempDir Path classes) throws IOException {
    compileTo(classes, ODD, "-encoding", "US-ASCII");
    assertThat(Files.readString(classes.resolve("batchdot-report").resolve(ODD_PAGE)))
        .isEqualTo(page(ODD_PAGE));
  }

  @Test
  void haveNoIndexWhereThereIsNoDisk() {
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    WatchedProcessor inMemory =
        new WatchedProcessor() {
          @Override
          Object create(Method method, Object[] arguments) throws ReflectiveOperationException {
            return Arrays.toString(arguments).contains("batchdot-report")
                ? new SimpleJavaFileObject(URI.create("mem:///page.html"), Kind.OTHER) {
                  @Override
                  public OutputStream openOutputStream() {
                    return memory;
                  }
                }
                : super.create(method, arguments);
          }
        };
    Compilation compilation = TestCompiler.JAVAC.compile(List.of(inMemory), REPORT, ODD);
    assertThat(compilation.said()).isEmpty();
    assertThat(memory.toString(StandardCharsets.UTF_8)).isEqualTo(page(ODD_PAGE));
    assertThat(folder(compilation)).doesNotExist();
  }

  private static void compileTo(Path classes, Source source, String... more) {
    List<String> options = new ArrayList<>(REPORT);
    options.addAll(List.of("-d", classes.toString()));
    options.addAll(List.of(more));
    assertThat(TestCompiler.JAVAC.compile(options, source).errors()).isEmpty();
  }

  private static List<String> index(Path folder) throws IOException {
    String index = Files.readString(folder.resolve("index.html"));
    return Jsoup.parse(index).select("li > a").eachAttr("href");
  }

  @Test
  void areNotThereUnasked() {
    Compilation compilation = TestCompiler.JAVAC.compile(ODD).succeeded();
    assertThat(folder(compilation)).doesNotExist();
  }

  @Test
  void aPageThatCannotBeWrittenIsAWarning() {
    Processor failing =
        new FaultyProcessor(new IllegalArgumentException("the test says so"), "batchdot-report");
    Compilation compilation = TestCompiler.JAVAC.compile(List.of(failing), REPORT, ODD);
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.said()).extracting(Message::id).containsExactly("report");
    assertThat(compilation.said().get(0).text()).contains("OddKernel", "the test says so");
  }

  /** The estimate of bytecode that the page shows is near what javac made of the source. */
  @Test
  void theEstimateOfBytecodeIsNear() throws IOException {
    Compilation compilation = TestCompiler.JAVAC.compile(REPORT, ODD);
    Document page = Jsoup.parse(pages(compilation).getOrDefault(ODD_PAGE, ""));
    Map<String, String> classes =
        Map.of(
            "vector, 512 bits", "Vector512",
            "vector, 256 bits", "Vector256",
            "vector, 128 bits", "Vector128",
            "portable", "Fused");
    for (Element target : page.select(".target")) {
      String nested = classes.get(target.select("h3").text());
      Path file = compilation.classes().resolve("p/OddKernel$" + nested + ".class");
      Collection<Integer> lengths = CodeLengths.of(file).values();
      int estimate = Integer.parseInt(target.select("meter").attr("value"));
      assertThat(Collections.max(lengths)).isBetween(estimate * 2 / 3, estimate * 3 / 2);
    }
  }

  private static String page(String name) {
    return pages.getOrDefault(name, "");
  }

  private static Map<String, String> pages(TestCompiler compiler, Source... sources) {
    Compilation compilation = compiler.compile(REPORT, sources);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.said()).isEmpty();
    return pages(compilation);
  }

  private static Map<String, String> pages(Compilation compilation) {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder(compilation))) {
      for (Path file : files.toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  private static Path folder(Compilation compilation) {
    return compilation.classes().resolve("batchdot-report");
  }
}
