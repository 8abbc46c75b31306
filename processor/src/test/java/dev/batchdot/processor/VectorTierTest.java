package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where kernels get vector loops: where their module can read the vector module, and wants to. */
class VectorTierTest {
  private static final Source PRODUCT = product("Product");

  private static final Source OTHER = product("Other");

  private static final String VECTORS = "jdk.incubator.vector";

  /** ECJ's unnamed module reads it without being told. */
  @Test
  void javacWithoutTheModule() {
    assertThat(kernel(TestCompiler.JAVAC.compile(TestCompiler.ALL_LINTS, PRODUCT).succeeded()))
        .doesNotContain(VECTORS);
  }

  @ParameterizedTest
  @EnumSource
  void withTheModule(TestCompiler compiler) {
    for (String tier : List.of("auto", "vector")) {
      Compilation compilation = compiler.compile(options(tier), PRODUCT);
      assertThat(compilation.errors()).isEmpty();
      assertThat(compilation.said()).isEmpty();
      assertThat(kernel(compilation))
          .contains("import " + VECTORS)
          .contains("class Vector128 ", "class Vector256 ", "class Vector512 ")
          .contains("class Fused ", "class Separate ");
      assertThat(compilation.classes().resolve("p/ProductKernel$Vector512.class")).exists();
    }
  }

  /** By masks only where that is one cheap instruction, else by narrower registers. */
  @ParameterizedTest
  @CsvSource({"5", "6", "7"})
  void aShortRowIsStoredByAMask(int extent) {
    String kernel = shortRows(1, extent);
    assertThat(nested(kernel, "Vector512")).containsPattern(maskedStore("FIRST_" + extent));
    assertThat(nested(kernel, "Vector256"))
        .doesNotContainPattern(maskedStore(""))
        .contains("reinterpretShape(FLOAT_128, 0)");
  }

  /**
   * Not behind other rows: at the end of an array C2 leaves its code there, and checks indices by
   * calls from then on.
   */
  @ParameterizedTest
  @CsvSource({"5", "6", "7"})
  void theLastOfShortRowsIsStoredByNoMask(int extent) {
    String kernel = shortRows(extent, extent);
    assertThat(nested(kernel, "Vector512"))
        .doesNotContainPattern(maskedStore(""))
        .contains("cast(ends).intoArray(out, ");
    assertThat(nested(kernel, "Vector256"))
        .doesNotContainPattern(maskedStore(""))
        .contains("reinterpretShape(FLOAT_128, 0)");
  }

  private static Pattern maskedStore(String mask) {
    return Pattern.compile("intoArray\\(out, [^;]*, [A-Z0-9_]*" + mask + "\\);");
  }

  private static String shortRows(int rows, int columns) {
    Source source =
        Source.of(
            "p.Product",
            """
            @BatchDot(xRank = 3, yRank = 3, xShape = {-1, %1$d, 40}, yShape = {-1, 40, %2$d})
            public interface Product {
              void apply(float[] x, float[] y, float[] out);
            }
            """
                .formatted(rows, columns));
    return kernel(TestCompiler.JAVAC.compile(options("vector"), source));
  }

  /** C2 goes by how often it saw loops run: few dry calls where the columns make up a short one. */
  @Test
  void oneRowIsReadBeforeTheColumns() {
    Source source =
        Source.of(
            "p.Product",
            """
            @BatchDot(
                xRank = 3, yRank = 3, axes = 2, xShape = {-1, 1, 20}, yShape = {-1, 30, 20})
            public interface Product {
              void apply(float[] x, float[] y, float[] out);
            }
            """);
    String kernel = kernel(TestCompiler.JAVAC.compile(options("vector"), source));
    for (String width : List.of("Vector512", "Vector256")) {
      String both = nested(kernel, width);
      int far = both.indexOf("void contractItems1Far(");
      assertThat(far >= 0).as(width).isEqualTo(width.equals("Vector256"));
      String nested = far < 0 ? both : both.substring(0, far);
      int columns = nested.indexOf("for (int j = 0; j < 30; j += 8)");
      assertThat(nested.indexOf(", x, xRow + 8)")).isBetween(0, columns);
      assertThat(nested.substring(columns)).doesNotContain(", x, ").contains(", y, yCol + 20)");
      assertThat(nested).contains("? 3 : 50", "call < 144");
    }
  }

  /** Where only 512 bits move lanes, a JDK that is slow at that runs 256 bits instead. */
  @Test
  void narrowerLoopsInsteadOfMovedLanes() {
    Source source =
        Source.of(
            "p.Product",
            """
            @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 4, 4}, yShape = {-1, 4, 4})
            public interface Product {
              void apply(float[] x, float[] y, float[] out);
            }
            """);
    String kernel = kernel(TestCompiler.JAVAC.compile(options("vector"), source));
    assertThat(nested(kernel, "Vector512")).contains("rearrange");
    assertThat(nested(kernel, "Vector256")).doesNotContain("rearrange");
    assertThat(kernel)
        .containsSubsequence(
            "if (MOVING_VECTOR_BITS == 512)", "if (VECTOR_BITS >= 256)", "if (VECTOR_BITS == 128)");
  }

  private static String nested(String kernel, String name) {
    int from = kernel.indexOf("class " + name + " ");
    return kernel.substring(from, kernel.indexOf("private static final class ", from));
  }

  @ParameterizedTest
  @EnumSource
  void notWanted(TestCompiler compiler) {
    Compilation compilation = compiler.compile(options("portable"), PRODUCT);
    assertThat(compilation.errors()).isEmpty();
    assertThat(kernel(compilation)).doesNotContain(VECTORS);
  }

  /** On the type, for each type, and with the way out. */
  @Test
  void wantedInVain() {
    List<String> options = List.of("-Adev.batchdot.tier=vector");
    Compilation compilation = TestCompiler.JAVAC.compile(options, PRODUCT, OTHER);
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.generated()).isEmpty();
    assertThat(compilation.said())
        .extracting(Message::place)
        .containsExactlyInAnyOrder("4: option", "4: option");
    for (String type : List.of("p.Product", "p.Other")) {
      assertThat(compilation.said())
          .extracting(Message::text)
          .anySatisfy(
              text ->
                  assertThat(text)
                      .contains("-Adev.batchdot.tier=vector", type, "--add-modules", VECTORS));
    }
  }

  /** Other modules in the graph may read it: that does not help. */
  @ParameterizedTest
  @CsvSource({"java.base, false", "static jdk.incubator.vector, true"})
  void namedModules(String required, boolean readable) {
    Source module =
        new Source(
            "module-info",
            "module user { requires transitive dev.batchdot; requires %s; exports p; }"
                .formatted(required));
    List<String> options = new ArrayList<>(TestCompiler.VECTORS);
    options.addAll(List.of("--module-path", TestCompiler.core().toString()));
    Compilation auto = TestCompiler.JAVAC.compile(options, module, PRODUCT);
    assertThat(auto.errors()).isEmpty();
    assertThat(kernel(auto).contains(VECTORS)).isEqualTo(readable);
    options.add("-Adev.batchdot.tier=vector");
    Compilation vector = TestCompiler.JAVAC.compile(options, module, PRODUCT);
    assertThat(vector.success()).isEqualTo(readable);
    assertThat(vector.errors())
        .extracting(Message::id)
        .isEqualTo(readable ? List.of() : List.of("option"));
  }

  private static Source product(String name) {
    return Source.of(
        "p." + name,
        """
        @BatchDot(xRank = 3, yRank = 3, xShape = {-1, 32, 32}, yShape = {-1, 32, 32})
        public interface %s {
          void apply(float[] x, float[] y, float[] out);
        }
        """
            .formatted(name));
  }

  private static List<String> options(String tier) {
    List<String> options = new ArrayList<>(TestCompiler.VECTORS);
    options.add("-Adev.batchdot.tier=" + tier);
    return options;
  }

  private static String kernel(Compilation compilation) {
    return compilation.generated().getOrDefault("p/ProductKernel.java", "");
  }
}
