package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The jar that users get, with its libraries inside, and the POM that goes with it. */
class ProcessorJarIT {
  private static final Path JAR = property("processor.jar");

  private static final Path POM = property("processor.pom");

  private static final String SERVICE = "javax.annotation.processing.Processor";

  @Test
  void allPackagesAreOurs() throws IOException {
    assertThat(entries())
        .contains("module-info.class", "META-INF/LICENSE")
        .contains("dev/batchdot/processor/shaded/javapoet/JavaFile.class")
        .allMatch(
            name ->
                name.equals("module-info.class")
                    || name.startsWith("dev/batchdot/processor/")
                    || (name.startsWith("META-INF/") && !name.endsWith(".class")));
  }

  /** What is spoken of by its old name is missing; so are annotations, which nobody reads. */
  @Test
  void nothingIsMissing() throws URISyntaxException {
    String dependencies =
        run(
            "jdeps",
            "-verbose:package",
            "--add-modules=jdk.compiler",
            "--module-path=" + core(),
            JAR.toString());
    assertThat(dependencies).contains("dev.batchdot.processor.shaded.javapoet");
    assertThat(
            dependencies
                .lines()
                .filter(line -> line.startsWith(" ") && line.endsWith("not found"))
                .map(line -> line.replaceAll(".* -> (\\S+) .*", "$1")))
        .containsOnly("org.jspecify.annotations");
  }

  @Test
  void oneService() throws IOException {
    assertThat(entries().filter(name -> name.startsWith("META-INF/services/")))
        .containsExactly("META-INF/services/" + SERVICE);
    assertThat(text("META-INF/services/" + SERVICE).lines())
        .containsExactly(BatchDotProcessor.class.getName());
    assertThat(text("META-INF/gradle/incremental.annotation.processors").strip())
        .isEqualTo(BatchDotProcessor.class.getName() + ",isolating");
  }

  @Test
  void isAModule() {
    ModuleReference module =
        ModuleFinder.of(JAR).find("dev.batchdot.processor").orElseThrow(AssertionError::new);
    ModuleDescriptor descriptor = module.descriptor();
    assertThat(descriptor.isAutomatic()).isFalse();
    assertThat(descriptor.exports()).isEmpty();
    assertThat(descriptor.provides()).hasSize(1);
    assertThat(descriptor.provides().iterator().next().service()).isEqualTo(SERVICE);
    assertThat(
            descriptor.requires().stream()
                .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name))
        .containsExactlyInAnyOrder("java.base", "java.compiler", "dev.batchdot");
  }

  /** The libraries inside are no dependencies. */
  @Test
  void onlyTheCoreComesWithIt() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(POM.toFile())
            .getDocumentElement();
    assertThat(child(project, "artifactId").orElseThrow().getTextContent())
        .isEqualTo("batchdot-processor");
    List<String> brought = new ArrayList<>();
    for (Element dependency : children(child(project, "dependencies").orElseThrow())) {
      String scope = child(dependency, "scope").map(Node::getTextContent).orElse("compile");
      if (scope.equals("compile") || scope.equals("runtime")) {
        brought.add(child(dependency, "artifactId").orElseThrow().getTextContent());
      }
    }
    assertThat(brought).containsExactly("batchdot-core");
  }

  @Test
  void runsFromTheProcessorPath(@TempDir Path directory) throws Exception {
    generatesIn(directory, "--processor-path", JAR + File.pathSeparator + core());
  }

  @Test
  void runsFromTheProcessorModulePath(@TempDir Path directory) throws Exception {
    generatesIn(directory, "--processor-module-path", JAR + File.pathSeparator + core());
  }

  /** Two modules in one run; their files go to a directory each. */
  private static void generatesIn(Path directory, String option, String path) throws Exception {
    for (String module : List.of("a", "b")) {
      Path root = Files.createDirectories(directory.resolve("src/" + module + "/of/" + module));
      Files.writeString(
          directory.resolve("src/" + module + "/module-info.java"),
          "module %s { requires transitive dev.batchdot; exports of.%s; }"
              .formatted(module, module));
      Files.writeString(
          root.resolve("Score.java"),
          """
          package of.%s;
          import dev.batchdot.*;
          @BatchDot(xRank = 2, yRank = 2)
          public interface Score { FloatTensor apply(FloatTensor x, FloatTensor y); }
          """
              .formatted(module));
    }
    Path out = directory.resolve("out");
    String said =
        run(
            "javac",
            "-Xlint:all,-processing",
            "-Werror",
            "--module=a,b",
            "--module-path=" + core(),
            "--module-source-path=" + directory.resolve("src"),
            option + "=" + path,
            "-d",
            out.toString());
    assertThat(said).isEmpty();
    for (String module : List.of("a", "b")) {
      String kernel = "of." + module + ".ScoreKernel";
      assertThat(out.resolve(module + "/" + kernel.replace('.', '/') + ".class")).exists();
      assertThat(
              out.resolve(module + "/META-INF/native-image/dev.batchdot.kernels/" + kernel)
                  .resolve("reachability-metadata.json"))
          .content()
          .contains("\"type\": \"" + kernel + "\"");
    }
  }

  /** As in a first try without -d: whatever there is goes into one directory, and nothing warns. */
  @Test
  void runsWithoutADirectoryForClasses(@TempDir Path directory) throws Exception {
    for (String name : List.of("One", "Two")) {
      Files.writeString(
          directory.resolve(name + ".java"),
          """
          import dev.batchdot.*;
          @BatchDot(xRank = 2, yRank = 2)
          interface %s { FloatTensor apply(FloatTensor x, FloatTensor y); }
          """
              .formatted(name));
    }
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-Xlint:all,-processing",
                "-Werror",
                "--class-path=" + core(),
                "--processor-path=" + JAR + File.pathSeparator + core(),
                "One.java",
                "Two.java")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(javac.getInputStream()).asString(StandardCharsets.UTF_8).isEmpty();
    assertThat(javac.waitFor()).isZero();
    assertThat(directory.resolve("TwoKernel.class")).exists();
    assertThat(directory.resolve("reachability-metadata.json")).doesNotExist();
  }

  private static String run(String tool, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
    assertThat(status).as("%s", said).isZero();
    return said.toString();
  }

  private static Stream<String> entries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().filter(e -> !e.isDirectory()).map(JarEntry::getName).toList().stream();
    }
  }

  private static String text(String entry) throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream in = jar.getInputStream(jar.getJarEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(e -> e.getTagName().equals(name)).findFirst();
  }

  private static Path core() throws URISyntaxException {
    return Path.of(BatchDot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Path property(String name) {
    return Path.of(Objects.requireNonNull(System.getProperty(name), name));
  }
}
