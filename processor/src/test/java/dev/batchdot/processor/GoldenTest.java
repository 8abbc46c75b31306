package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One golden for each shape of emitted code; what they are for is said beside them. */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  static Stream<Source> sources() {
    return Stream.of(
        Source.of(
            "golden.Unrolled",
            """
            /** A small item, written out. */
            @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 2, 3}, yShape = {-1, 3, 2})
            public interface Unrolled {
              FloatTensor apply(FloatTensor x, FloatTensor y);
            }
            """),
        Source.of(
            "golden.Tails",
            """
            /** Known extents that no tile divides. */
            @BatchDot(xRank = 3, yRank = 3, axes = 2, xShape = {-1, 5, 9}, yShape = {-1, 7, 9})
            interface Tails {
              LongTensor apply(LongTensor x, LongTensor y);
            }
            """),
        Source.of(
            "golden.RankOnly",
            """
            /** Nothing known but ranks. */
            @BatchDot(xRank = 2, yRank = 3)
            public interface RankOnly {
              IntTensor apply(IntTensor users, IntTensor items);
            }
            """),
        Source.of(
            "golden.Specialised",
            """
            /** Shapes to unroll for, of an annotation whose extents are unknown. */
            @BatchDot(
                xRank = 2,
                yRank = 2,
                specialize = {@Specialize(xShape = {-1, 4}), @Specialize(xShape = {-1, 300})})
            public interface Specialised {
              IntTensor apply(IntTensor x, IntTensor y);
            }
            """),
        Source.of(
            "golden.Forms",
            """
            /** The five forms. */
            @BatchDot(xRank = 2, yRank = 2, xShape = {-1, 3}, yShape = {-1, 3})
            public interface Forms {
              IntTensor make(IntTensor x, IntTensor y);
              void fill(IntTensor x, IntTensor y, IntTensor out);
              int[] make(int[] x, int[] y);
              void fill(int[] x, int[] y, int[] out);
              void slice(int[] x, int i, int[] y, int j, int[] out, int k, int batch);
            }
            """),
        Source.of(
            "golden.Vectors",
            """
            /** Registers: a tile of outer products. */
            public interface Vectors {
              @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 2, 9}, yShape = {-1, 9, 16})
              void product(float[] x, float[] y, float[] out);
            }
            """));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isAsBefore(Source source) throws IOException {
    boolean vectors = source.type().endsWith("Vectors");
    Compilation compilation =
        TestCompiler.JAVAC.compile(vectors ? TestCompiler.VECTORS : TestCompiler.ALL_LINTS, source);
    assertThat(compilation.said()).isEmpty();
    String path = source.type().replace('.', '/') + "Kernel.java";
    String generated = Objects.requireNonNull(compilation.generated().get(path));
    Path golden = golden(source);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(golden, generated);
    }
    assertThat(Files.readString(golden)).as("%s", golden).isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isWellCommented(Source source) {
    TestCompiler.JAVAC.compile(List.of("-Xdoclint:all,-missing"), source).succeeded();
  }

  @Test
  void thereAreNoOthers() throws IOException {
    List<Path> expected = sources().map(GoldenTest::golden).sorted().toList();
    try (Stream<Path> files = Files.list(GOLDENS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).sorted().toList())
          .isEqualTo(expected);
    }
  }

  private static Path golden(Source source) {
    return GOLDENS.resolve(source.type().replaceFirst(".*\\.", "") + "Kernel.java");
  }
}
