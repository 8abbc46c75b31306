package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.Planner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C2 never compiles a method of more than 8,000 bytes, so plans stay within a budget, by an
 * estimate. Here it is compared with what compilers emit, over a grid of extents in each layout.
 */
class CodeLengthTest {
  private static final int BUDGET = 6_000;

  /** Real lengths are a quarter of the estimate, for the tiniest methods, up to 1.03 times it. */
  private static final double LITTLE = 1.05;

  private static final List<Integer> FREE = List.of(1, 7, 1000, -1);
  private static final List<Integer> CONTRACTED = List.of(3, 300, 70_000, -1);
  private static final List<Integer> AXES = List.of(1, 2);

  private int compared;

  /** Two matrices, and where their contracted axes stand. */
  private record Matrices(int rows, int k, int cols, int xAxis, int yAxis) {
    String name() {
      return "Of_%d_%d_%d_%d_%d".formatted(rows, k, cols, xAxis, yAxis).replace('-', '_');
    }

    Shape x() {
      return xAxis == 2 ? Shape.of(-1, rows, k) : Shape.of(-1, k, rows);
    }

    Shape y() {
      return yAxis == 2 ? Shape.of(-1, cols, k) : Shape.of(-1, k, cols);
    }

    Source source() {
      String text =
          """
          @BatchDot(xRank = 3, yRank = 3, axes = {%d, %d}, xShape = {%s}, yShape = {%s})
          interface %s {
            void apply(FloatTensor x, FloatTensor y, FloatTensor out);
          }
          """;
      return Source.of("p." + name(), text.formatted(xAxis, yAxis, list(x()), list(y()), name()));
    }

    List<Plan> paths() {
      Contraction contraction = Contraction.of(x(), y(), Axes.of(xAxis, yAxis));
      return Planner.plan(ElementType.FLOAT, contraction.loops(), List.of()).paths();
    }

    private static String list(Shape shape) {
      return shape.extent(0) + ", " + shape.extent(1) + ", " + shape.extent(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNearTheEstimate(TestCompiler compiler) throws IOException {
    List<Matrices> grid = grid();
    Source[] sources = grid.stream().map(Matrices::source).toArray(Source[]::new);
    Compilation compilation = compiler.compile(sources);
    assertThat(compilation.errors()).isEmpty();
    for (Matrices matrices : grid) {
      for (String nested : List.of("Fused", "Separate")) {
        String file = "p/%sKernel$%s.class".formatted(matrices.name(), nested);
        compare(matrices, compilation.classes().resolve(file));
      }
    }
    int kernels = FREE.size() * FREE.size() * AXES.size() * AXES.size();
    assertThat(compared).isEqualTo(kernels * 2 * (CONTRACTED.size() + 1)); // an unknown k: 2 paths
  }

  private void compare(Matrices matrices, Path classFile) throws IOException {
    Map<String, Integer> lengths = CodeLengths.of(classFile);
    List<Plan> paths = matrices.paths();
    for (int n = 1; n <= paths.size(); n++) {
      String method = paths.size() == 1 ? "contract" : "contract" + n;
      int estimate = paths.get(n - 1).bytecode();
      assertThat(lengths.getOrDefault(method, 0))
          .as("%s of %s, estimated as %d", method, classFile, estimate)
          .isBetween(estimate / 4, (int) (estimate * LITTLE))
          .isLessThanOrEqualTo(BUDGET);
      compared++;
    }
  }

  private static List<Matrices> grid() {
    List<Matrices> grid = new ArrayList<>();
    for (int rows : FREE) {
      for (int k : CONTRACTED) {
        for (int cols : FREE) {
          for (int xAxis : AXES) {
            for (int yAxis : AXES) {
              grid.add(new Matrices(rows, k, cols, xAxis, yAxis));
            }
          }
        }
      }
    }
    return grid;
  }
}
