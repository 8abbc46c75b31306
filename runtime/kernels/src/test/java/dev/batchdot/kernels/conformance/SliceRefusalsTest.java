package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.ShapeException;
import dev.batchdot.ShapeException.Reason;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offsets and batches of slices that don't fit their arrays, also where ints would overflow. */
class SliceRefusalsTest {
  /** (b, 2, 3) . (b, 3, 5) -> (b, 2, 5). */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1},
      xShape = {BatchDot.DYNAMIC, 2, 3},
      yShape = {BatchDot.DYNAMIC, 3, 5})
  interface Product extends FloatArrayForms {}

  /** An item of the result has 20,000 x 20,000 elements; six items are more than an array holds. */
  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 2},
      xShape = {BatchDot.DYNAMIC, 20_000, 1},
      yShape = {BatchDot.DYNAMIC, 20_000, 1})
  interface LargeItems extends FloatArrayForms {}

  private final Product kernel = BatchDots.kernel(Product.class);
  private final float[] x = new float[4 * 6];
  private final float[] y = new float[4 * 15];
  private final float[] out = new float[4 * 10];

  SliceRefusalsTest() {
    Arrays.fill(out, 77);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 4",
    "0, 1, 0, 4",
    "0, 0, 1, 4",
    "0, 0, 0, 5",
    "-1, 0, 0, 1",
    "0, -1, 0, 1",
    "0, 0, -1, 1",
    "0, 0, 0, -1",
    "25, 0, 0, 0", // behind the end, though nothing would be read
    "2147483647, 0, 0, 1",
    "0, 2147483647, 0, 1",
    "0, 0, 2147483647, 1",
    "0, 0, 0, 2147483647",
    "0, 0, 0, 715827883", // times 6 is 2 in an int
    "0, 0, 0, 429496730", // times 10 is 4 in an int
    "2147483647, 2147483647, 2147483647, 2147483647",
    "-2147483648, 0, 0, -2147483648",
  })
  void refused(int xOffset, int yOffset, int outOffset, int batch) {
    assertRefused(
        Reason.LENGTH, () -> kernel.slices(x, xOffset, y, yOffset, out, outOffset, batch));
  }

  @Test
  void whatWouldFit() {
    assertThatThrownBy(() -> kernel.slices(x, 7, y, 0, out, 0, 3))
        .hasMessageEndingWith(
            "x has 24 elements, but a batch of 3 from offset 7 on ends at 25; "
                + "from there it holds 2, and as many from offset 6 at most");
    assertThatThrownBy(() -> kernel.slices(x, 0, y, 0, out, 41, 5))
        .hasMessageContaining("x has 24 elements")
        .hasMessageEndingWith("from there it holds 4");
    assertThatThrownBy(() -> kernel.slices(x, 0, y, -1, out, 0, 1))
        .hasMessageEndingWith("y begins at offset -1; it is at least 0");
  }

  @Test
  void allowedUpToTheEnd() {
    kernel.slices(x, 24, y, 60, out, 40, 0);
    assertThat(out).containsOnly(77);
    kernel.slices(x, 18, y, 45, out, 30, 1);
    assertThat(out).startsWith(new float[] {77}).endsWith(new float[10]);
  }

  @Test
  void resultBeyondAnArray() {
    LargeItems large = BatchDots.kernel(LargeItems.class);
    float[] six = new float[6 * 20_000];
    assertRefused(Reason.TOO_LARGE, () -> large.arrays(six, six));
    assertRefused(Reason.TOO_LARGE, () -> large.intoArray(six, six, out));
    assertRefused(Reason.LENGTH, () -> large.slices(six, 0, six, 0, out, 0, 6));
  }

  private void assertRefused(Reason reason, ThrowingCallable call) {
    ShapeException refusal = catchThrowableOfType(ShapeException.class, call);
    assertThat(refusal).as("for %s", reason).isNotNull();
    assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
    assertThat(out).containsOnly(77);
  }
}
