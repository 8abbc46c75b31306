package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
  private static final Embedder EMBEDDER = new Embedder();

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  @Test
  void makesAnIndexOnce() throws Exception {
    Index made = get("public class A {}");
    Path file = onlyFile();
    var written = Files.getLastModifiedTime(file);
    Index kept = get("public class A {}");
    assertThat(kept.types()).isEqualTo(made.types());
    assertThat(kept.vectors().data()).isEqualTo(made.vectors().data());
    assertThat(Files.getLastModifiedTime(onlyFile())).isEqualTo(written);
    assertThat(notes).isEmpty();
  }

  @Test
  void anotherContentIsAnotherIndex() throws Exception {
    assertThat(get("public class A {}").types()).extracting(TypeDocument::name).contains("A");
    assertThat(get("public class B {}").types()).extracting(TypeDocument::name).contains("B");
  }

  @Test
  void makesABrokenFileAnew() throws Exception {
    Index made = get("public class A {}");
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    Files.writeString(file, "broken");
    assertThat(get("public class A {}").types()).isEqualTo(made.types());
    assertThat(notes).containsExactly("broken or out of date, made anew: " + file);
    assertThat(Files.readAllBytes(file)).isEqualTo(good);
  }

  @Test
  void answersWhereNothingCanBeKept() throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    Path jar = Jars.jar(folder.resolve("x.jar"), "A.java", "public class A {}");
    Index index = new IndexStore(inTheWay, notes::add).get(SourcesJar.at(jar), EMBEDDER);
    assertThat(index.types()).hasSize(1);
    assertThat(notes).singleElement().asString().startsWith("can't keep the embeddings: ");
  }

  private Index get(String source) throws Exception {
    Path jar = Jars.jar(folder.resolve("x.jar"), "A.java", source);
    return new IndexStore(folder.resolve("kept"), notes::add).get(SourcesJar.at(jar), EMBEDDER);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
