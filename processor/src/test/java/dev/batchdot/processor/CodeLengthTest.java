package dev.batchdot.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.Planner;
import dev.batchdot.processor.plan.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C2 never compiles a method of more than 8,000 bytes, so plans stay within a budget, by an
 * estimate. Here it is compared with what compilers emit, over a grid of extents in each layout.
 */
class CodeLengthTest {
  private static final int LIMIT = 8_000;
  private static final int BUDGET = 6_000;

  /** Over wide grids, real lengths were 0.27 (tiny methods) to 1.07 times the estimate. */
  private static final double LITTLE = 1.1;

  /** The estimate of vector plans decides nothing yet. */
  private static final int ROUGHLY = 4;

  private static final List<Integer> FREE = List.of(1, 4, 30, -1);
  private static final List<Integer> CONTRACTED = List.of(3, 300, 70_000, -1);
  private static final List<Integer> AXES = List.of(1, 2);

  private static final int CLASS_FILE = 1 << 16;

  private static final Set<Target> VECTORS = EnumSet.complementOf(EnumSet.of(Target.PORTABLE));

  private int compared;
  private int vectorClasses;

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

    KernelPlan plan(Target target) {
      Contraction contraction = Contraction.of(x(), y(), Axes.of(xAxis, yAxis));
      return Planner.plan(ElementType.FLOAT, contraction.loops(), List.of(), target);
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
    Compilation compilation = compiler.compile(TestCompiler.VECTORS, sources);
    assertThat(compilation.errors()).isEmpty();
    for (Matrices matrices : grid) {
      for (String nested : List.of("Fused", "Separate")) {
        String file = "p/%sKernel$%s.class".formatted(matrices.name(), nested);
        compare(matrices, compilation.classes().resolve(file));
      }
      for (Target target : VECTORS) {
        String file = "p/%sKernel$Vector%d.class".formatted(matrices.name(), target.bits());
        compareVectors(matrices.plan(target), compilation.classes().resolve(file));
      }
    }
    int kernels = FREE.size() * FREE.size() * AXES.size() * AXES.size();
    assertThat(compared).isEqualTo(kernels * 2 * (CONTRACTED.size() + 1)); // an unknown k: 2 paths
    assertThat(vectorClasses).isGreaterThan(100);
  }

  /** A plan of vectors is emitted as several methods, of which one holds the tile. */
  private void compareVectors(KernelPlan plan, Path classFile) throws IOException {
    if (!plan.usesVectors()) {
      assertThat(classFile).doesNotExist();
      return;
    }
    Collection<Integer> lengths = CodeLengths.of(classFile).values();
    assertThat(plan.paths()).hasSize(1);
    int estimate = plan.paths().get(0).bytecode();
    assertThat(Collections.max(lengths))
        .as("%s, estimated as %d", classFile, estimate)
        .isBetween(estimate / ROUGHLY, estimate * ROUGHLY)
        .isLessThanOrEqualTo(BUDGET);
    assertThat(Files.size(classFile)).isLessThanOrEqualTo(CLASS_FILE);
    vectorClasses++;
  }

  private void compare(Matrices matrices, Path classFile) throws IOException {
    Map<String, Integer> lengths = CodeLengths.of(classFile);
    assertThat(lengths.values()).as("%s", classFile).allMatch(length -> length <= LIMIT);
    List<Plan> paths = matrices.plan(Target.PORTABLE).paths();
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
