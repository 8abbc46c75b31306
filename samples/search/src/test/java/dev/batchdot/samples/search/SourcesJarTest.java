package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesJarTest {
  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsSourcesOnceAndNothingElse() throws Exception {
    Path jar =
        Jars.jar(
            folder.resolve("lib-1.0-sources.jar"),
            "module-info.java",
            "module m {}",
            "p/package-info.java",
            "/** A package. */ package p;",
            "p/B.java",
            "package p; /** Of B. */ public class B {}",
            "p/A.java",
            "package p; /** Of A. */ public class A {}",
            "META-INF/versions/21/p/A.java",
            "package p; /** Of A on 21. */ public class A {}",
            "p/A.txt",
            "text");
    SourcesJar sources = SourcesJar.at(jar);
    assertThat(sources.name()).isEqualTo("lib-1.0-sources");
    assertThat(sources.types(warnings::add))
        .containsExactly(new TypeDocument("p", "B", "Of B."), new TypeDocument("p", "A", "Of A."));
    assertThat(warnings).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotJava() throws Exception {
    Path jar =
        Jars.jar(
            folder.resolve("x.jar"), "A.java", "public class A {}", "B.java", "public class {");
    assertThat(SourcesJar.at(jar).types(warnings::add)).hasSize(1);
    assertThat(warnings).containsExactly("left out, as it can't be parsed: B.java");
  }

  @Test
  void refusesWhatHoldsNothingToSearch() throws Exception {
    Path missing = folder.resolve("missing.jar");
    refused(missing, "there is no jar at " + missing);
    refused(folder, "there is no jar at " + folder);
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
    refused(text, text + " is not a jar: ");
    Path classes = Jars.jar(folder.resolve("classes.jar"), "A.class", "");
    refused(classes, classes + " holds no Java sources; ");
    Path internals = Jars.jar(folder.resolve("internals.jar"), "A.java", "class A {}");
    refused(internals, internals + " declares no public type");
  }

  @Test
  void findsGuava() throws Exception {
    assertThat(SourcesJar.ofGuava().name()).startsWith("guava-").endsWith("-sources");
  }

  private void refused(Path jar, String message) {
    assertThatExceptionOfType(UnusableSourcesException.class)
        .isThrownBy(() -> SourcesJar.at(jar).types(warnings::add))
        .withMessageStartingWith(message);
  }
}
