package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whether the Maven project of getting-started.md says what this module's own says. */
class SetupTest {
  private static final String PROJECT = "src/test/resources/maven/pom.xml";
  private static final List<String> COORDINATES = List.of("groupId", "artifactId", "version");

  @Test
  void dependsOnTheRuntimeOfThisVersion() throws Exception {
    List<String> dependency = texts(only(parse(PROJECT), "dependency"), COORDINATES);
    assertThat(dependency)
        .containsExactly("dev.batchdot", "batchdot-runtime", System.getProperty("guide.version"));
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<artifactId>batchdot-runtime<");
  }

  @Test
  void runsTheProcessorAsThisModuleDoes() throws Exception {
    List<String> path = texts(only(parse(PROJECT), "path"), COORDINATES);
    List<String> own = texts(only(parse("pom.xml"), "path"), COORDINATES);
    assertThat(path)
        .isEqualTo(
            own.stream()
                .map(s -> s.replace("${project.version}", System.getProperty("guide.version")))
                .toList());
    assertThat(compilerArgs(PROJECT)).isEqualTo(compilerArgs("pom.xml"));
  }

  @Test
  void saysWhatTheReadmeSays() throws IOException {
    List<String> readme =
        Page.read(Path.of("../../README.md")).blocks().stream()
            .filter(block -> block.language().equals("xml"))
            .flatMap(block -> block.text().lines())
            .map(String::strip)
            .toList();
    assertThat(readme).hasSizeGreaterThan(20);
    assertThat(Files.readAllLines(Path.of(PROJECT)).stream().map(String::strip).toList())
        .containsSubsequence(readme);
  }

  @Test
  void itsOptionsGiveTheKernelThatTheGuideShows(@TempDir Path folder) throws Exception {
    Document project = parse(PROJECT);
    String release = only(project, "release").getTextContent();
    List<String> options = new ArrayList<>(List.of("--release", release));
    options.addAll(compilerArgs(project));
    assertThat(Javac.generated(Javac.SCORE, folder, options))
        .isEqualTo(String.join("\n", Emitted.kernel("Score").lines()) + "\n");
  }

  private static List<String> compilerArgs(String file) throws Exception {
    return compilerArgs(parse(file));
  }

  private static List<String> compilerArgs(Document project) {
    NodeList arguments = project.getElementsByTagName("arg");
    return IntStream.range(0, arguments.getLength())
        .mapToObj(i -> arguments.item(i).getTextContent())
        .toList();
  }

  private static Document parse(String file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(file).toFile());
  }

  private static Element only(Document document, String name) {
    NodeList elements = document.getElementsByTagName(name);
    assertThat(elements.getLength()).as("elements %s", name).isEqualTo(1);
    return (Element) elements.item(0);
  }

  private static List<String> texts(Element parent, List<String> names) {
    return names.stream()
        .map(name -> parent.getElementsByTagName(name).item(0).getTextContent())
        .toList();
  }
}
