package dev.batchdot.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.LoopExtents;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Small whole numbers, whose sums no rounding touches, against the formula of the canonical form.
 */
class $Type$InterpreterTest {
  @Property(tries = 500, seed = "6")
  void isTheFormula(
      @ForAll @IntRange(max = 3) int batch,
      @ForAll @IntRange(max = 4) int mo,
      @ForAll @IntRange(max = 300) int k,
      @ForAll @IntRange(max = 4) int mi,
      @ForAll @IntRange(max = 4) int no,
      @ForAll @IntRange(max = 4) int ni,
      @ForAll @IntRange(max = 3) int offset) {
    LoopExtents e = new LoopExtents(batch, mo, k, mi, no, ni);
    $type$[] x = numbers(offset + batch * mo * k * mi);
    $type$[] y = numbers(2 * offset + batch * no * k * ni);
    int outOffset = 3 * offset;
    $type$[] out = new $type$[outOffset + batch * mo * mi * no * ni + 1];
    Arrays.fill(out, 77);
    $type$[] wanted = out.clone();
    formula(e, x, offset, y, 2 * offset, wanted, outOffset);
    $Type$Interpreter.contract(e, x, offset, y, 2 * offset, out, outOffset);
    assertThat(out).containsExactly(wanted);
  }

  private static void formula(
      LoopExtents e,
      $type$[] x,
      int xOffset,
      $type$[] y,
      int yOffset,
      $type$[] out,
      int outOffset) {
    int at = outOffset;
    for (int b = 0; b < e.batch(); b++) {
      for (int o = 0; o < e.mo(); o++) {
        for (int i = 0; i < e.mi(); i++) {
          for (int p = 0; p < e.no(); p++) {
            for (int j = 0; j < e.ni(); j++) {
              $type$ sum = 0;
              for (int q = 0; q < e.k(); q++) {
                int xAt = ((b * e.mo() + o) * e.k() + q) * e.mi() + i;
                int yAt = ((b * e.no() + p) * e.k() + q) * e.ni() + j;
                sum += x[xOffset + xAt] * y[yOffset + yAt];
              }
              out[at++] = sum;
            }
          }
        }
      }
    }
  }

  /** Between -8 and 8, in no simple order. */
  private static $type$[] numbers(int length) {
    $type$[] array = new $type$[length];
    for (int at = 0; at < length; at++) {
      int number = at * 7919 % 17 - 8;
      array[at] = number;
    }
    return array;
  }
}
