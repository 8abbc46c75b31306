package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No method is so long that HotSpot never compiles it, and no class file is overlarge, for each
 * tier and width.
 */
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
    {1, 64, 1000},
    {1, 1000, 16},
    {8, 2, 128},
    {16, 3, 16},
    {23, 17, 29},
    {33, 513, 31},
    {64, 5000, 64},
  };

  @Test
  void publicCases() {
    check(PublicCaseKernels.INSTANCE.classes());
  }

  @ParameterizedTest
  @EnumSource
  void kernelsWithExtents(ElementType type) {
    KernelSet kernels = new KernelSet();
    int step = type == ElementType.FLOAT ? 1 : 3; // the others have the same code
    int count = 0;
    for (int at = 0; at < EXTENTS.length; at += step) {
      int[] extents = EXTENTS[at];
      for (Operands operands : Operands.values()) {
        Contraction c = operands.of(2, extents[0], extents[1], extents[2]);
        kernels.add(new KernelSource(type, c).arrays());
        count++;
      }
    }
    assertThat(kernels.size()).isEqualTo(count);
    CompiledClasses classes = kernels.compile();
    check(classes);
    if (type.isFloating()) {
      for (int bits : new int[] {128, 256, 512}) {
        assertThat(classes.files().keySet())
            .filteredOn(name -> name.endsWith("$Vector" + bits))
            .hasSizeGreaterThan(count * 3 / 4);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void kernelsThatLearnTheirExtents(ElementType type) {
    KernelSet kernels = new KernelSet();
    for (Operands operands : Operands.values()) {
      Contraction c = operands.of(2, 100, 100, 100);
      Contraction small = operands.of(2, 4, 4, 4);
      Contraction uneven = operands.of(2, 13, 7, 11);
      kernels.add(new KernelSource(type, c));
      kernels.add(new KernelSource(type, c).parallel());
      kernels.add(new KernelSource(type, c).specialize(c, small, uneven));
    }
    assertThat(kernels.size()).isEqualTo(3 * Operands.values().length);
    check(kernels.compile());
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
