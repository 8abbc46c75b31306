package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.FloatTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {
  private static final String KEY = "made of this";

  @TempDir Path folder;
  private Path file = Path.of("");

  private final Index index =
      new Index(
          List.of(
              new TypeDocument("p", "A", "Größe, 大きさ"),
              new TypeDocument("", "B.C", "long ".repeat(20_000))),
          random(2));

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("new").resolve("x.index");
    IndexFile.write(file, KEY, index);
  }

  @Test
  void keepsAll() throws IOException {
    Index read = IndexFile.read(file, KEY).orElseThrow();
    assertThat(read.types()).isEqualTo(index.types());
    assertThat(read.vectors().shape()).isEqualTo(index.vectors().shape());
    assertThat(read.vectors().data()).isEqualTo(index.vectors().data());
  }

  @Test
  void replacesAndLeavesNothingBehind() throws IOException {
    Index other = new Index(List.of(new TypeDocument("p", "D", "")), random(1));
    IndexFile.write(file, "made of that", other);
    assertThat(IndexFile.read(file, KEY)).isEmpty();
    assertThat(IndexFile.read(file, "made of that").orElseThrow().types()).isEqualTo(other.types());
    assertThat(folder.resolve("new")).isDirectoryContaining("glob:**x.index");
    assertThat(folder.resolve("new").toFile().list()).hasSize(1);
  }

  @Test
  void noFileIsNoIndex() throws IOException {
    assertThat(IndexFile.read(folder.resolve("missing"), KEY)).isEmpty();
  }

  @Test
  void brokenFilesAreNoIndex() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 7, 8, 9, good.length / 2, good.length - 1}) {
      assertBroken(Arrays.copyOf(good, length));
      assertBroken(new byte[length]);
    }
    assertBroken(Arrays.copyOf(good, good.length + 1));
    for (int at : new int[] {0, 20, good.length / 2, good.length - 1}) {
      byte[] flipped = good.clone();
      flipped[at] ^= 1;
      assertBroken(flipped);
    }
  }

  private void assertBroken(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThat(IndexFile.read(file, KEY)).isEmpty();
  }

  private static FloatTensor random(int rows) {
    FloatTensor vectors = FloatTensor.zeros(1, rows, Embedder.LENGTH);
    Random random = new Random(1);
    for (int i = 0; i < vectors.data().length; i++) {
      vectors.data()[i] = (float) random.nextGaussian();
    }
    return vectors;
  }
}
