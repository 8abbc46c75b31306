package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No method is so long that HotSpot never compiles it, and no class file is overlarge. */
@EveryTier
class CodeLengthTest {
  /** HotSpot's HugeMethodLimit. */
  private static final int METHOD = 8_000;

  private static final int CLASS_FILE = 1 << 16;

  /** Extents m, k, n of items [m][k] . [k][n]. */
  private static final int[][] EXTENTS = {
    {1, 1, 1},
    {1, 20, 30},
    {1, 128, 1},
    {1, 4096, 4096},
    {2, 300, 2},
    {3, 256, 4},
    {4, 4, 4},
    {4, 200, 4},
    {5, 6, 7},
    {8, 8, 8},
    {9, 9, 9},
    {10, 10, 10},
    {13, 7, 11},
    {16, 16, 16},
    {64, 64, 64},
    {100, 100, 100},
    {3, 70_000, 5},
  };

  @Test
  void publicCases() {
    check(PublicCaseKernels.INSTANCE.classes());
  }

  @ParameterizedTest
  @EnumSource
  void kernelsWithExtents(ElementType type) {
    KernelSet kernels = new KernelSet();
    for (int[] extents : EXTENTS) {
      for (Contraction c : layouts(extents[0], extents[1], extents[2])) {
        kernels.add(new KernelSource(type, c).arrays());
      }
    }
    assertThat(kernels.size()).isEqualTo(EXTENTS.length * 4);
    check(kernels.compile());
  }

  @ParameterizedTest
  @EnumSource
  void kernelsThatLearnTheirExtents(ElementType type) {
    KernelSet kernels = new KernelSet();
    List<Contraction> large = layouts(100, 100, 100);
    List<Contraction> small = layouts(4, 4, 4);
    List<Contraction> uneven = layouts(13, 7, 11);
    for (int layout = 0; layout < 4; layout++) {
      Contraction c = large.get(layout);
      kernels.add(new KernelSource(type, c));
      kernels.add(new KernelSource(type, c).parallel());
      kernels.add(new KernelSource(type, c).specialize(c, small.get(layout), uneven.get(layout)));
    }
    assertThat(kernels.size()).isEqualTo(12);
    check(kernels.compile());
  }

  /** The contracted axis last or first in each item of x, and of y. */
  private static List<Contraction> layouts(int m, int k, int n) {
    return List.of(
        Contraction.of(Shape.of(2, m, k), Shape.of(2, n, k), Axes.of(2, 2)),
        Contraction.of(Shape.of(2, m, k), Shape.of(2, k, n), Axes.of(2, 1)),
        Contraction.of(Shape.of(2, k, m), Shape.of(2, n, k), Axes.of(1, 2)),
        Contraction.of(Shape.of(2, k, m), Shape.of(2, k, n), Axes.of(1, 1)));
  }

  private static void check(CompiledClasses classes) {
    List<String> tooLong = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
      if (file.getValue().length > CLASS_FILE) {
        tooLong.add(file.getKey() + ": " + file.getValue().length);
      }
      ClassFile.codeLengths(file.getValue())
          .forEach(
              (method, length) -> {
                if (length > METHOD) {
                  tooLong.add(file.getKey() + "." + method + ": " + length);
                }
              });
    }
    assertThat(tooLong).isEmpty();
  }
}
