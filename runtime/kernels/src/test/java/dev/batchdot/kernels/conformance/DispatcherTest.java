package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.DoubleTensor;
import dev.batchdot.FloatTensor;
import dev.batchdot.IntTensor;
import dev.batchdot.LongTensor;
import dev.batchdot.Specialize;
import org.junit.jupiter.api.Test;

/** Which kernel a dispatcher runs, and what it says of that. */
@EveryTier
class DispatcherTest {
  private static final String HERE = DispatcherTest.class.getPackageName() + ".DispatcherTest_";

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {2, 1})
  interface RankOnly extends FloatTensorForms {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      axes = {-1, -2},
      xShape = {BatchDot.DYNAMIC, BatchDot.DYNAMIC, 4})
  interface FourTerms extends FloatTensorForms {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      xShape = {BatchDot.DYNAMIC, 2, 4},
      yShape = {BatchDot.DYNAMIC, 4, 5})
  interface AllExtents extends FloatTensorForms, FloatArrayForms {}

  @BatchDot(
      xRank = 3,
      yRank = 3,
      specialize = {
        @Specialize(
            xShape = {BatchDot.DYNAMIC, 7, 4},
            yShape = {BatchDot.DYNAMIC, 4, 9}),
        @Specialize(xShape = {BatchDot.DYNAMIC, BatchDot.DYNAMIC, 3})
      })
  interface Specialised extends FloatTensorForms {}

  /** Several contractions, of several element types. */
  interface Several {
    @BatchDot(xRank = 3, yRank = 2)
    FloatTensor rows(FloatTensor x, FloatTensor y);

    @BatchDot(xRank = 3, yRank = 3)
    DoubleTensor doubles(DoubleTensor x, DoubleTensor y);

    @BatchDot(
        xRank = 3,
        yRank = 3,
        axes = 2,
        xShape = {BatchDot.DYNAMIC, 2, 2},
        yShape = {BatchDot.DYNAMIC, 2, 2})
    int[] transposed(int[] x, int[] y);

    @BatchDot(
        xRank = 4,
        yRank = 4,
        axes = {3, 3},
        batchDims = 2,
        parallel = true)
    void heads(LongTensor x, LongTensor y, LongTensor out);
  }

  private final RankOnly rankOnly = BatchDots.kernel(RankOnly.class);
  private final FourTerms fourTerms = BatchDots.kernel(FourTerms.class);
  private final AllExtents allExtents = BatchDots.kernel(AllExtents.class);
  private final Specialised specialised = BatchDots.kernel(Specialised.class);

  @Test
  void theMostKnownExtentsWin() {
    Dispatcher d = BatchDots.dispatcher(rankOnly, fourTerms, allExtents);
    assertRuns(d, "AllExtentsKernel.", 3, 2, 4, 5);
    assertRuns(d, "FourTermsKernel.", 3, 3, 4, 5);
    assertRuns(d, "RankOnlyKernel.", 3, 2, 5, 5);
    assertRuns(d, "RankOnlyKernel.", 3, 2, 0, 5);
    assertRuns(d, "AllExtentsKernel.", 0, 2, 4, 5);
  }

  @Test
  void theFirstOfEqualsWins() {
    assertRuns(BatchDots.dispatcher(specialised, rankOnly), "SpecialisedKernel.", 1, 1, 1, 1);
    assertRuns(BatchDots.dispatcher(rankOnly, specialised), "RankOnlyKernel.", 1, 1, 1, 1);
  }

  @Test
  void specialisationsCount() {
    Dispatcher d = BatchDots.dispatcher(fourTerms, specialised);
    assertRuns(d, "SpecialisedKernel.", 2, 7, 4, 9);
    assertRuns(d, "FourTermsKernel.", 2, 7, 4, 8);
    assertRuns(d, "SpecialisedKernel.", 2, 7, 3, 8);
    assertRuns(d, "SpecialisedKernel.", 2, 7, 5, 8);
  }

  @Test
  void theGenericPathRunsWhereNoneFits() {
    Dispatcher d = BatchDots.dispatcher(fourTerms, allExtents);
    FloatTensor x = floats(2, 3, 5);
    FloatTensor y = floats(2, 5, 6);
    assertThat(d.explain(x, y, Axes.DEFAULT))
        .contains("runs            kernels of batchdot-runtime")
        .contains(
            "not             " + HERE + "FourTermsKernel.tensors, intoTensor: it wants shapes")
        .contains(HERE + "AllExtentsKernel.");
    assertThat(d.batchDot(x, y).data()).isEqualTo(BatchDots.batchDot(x, y).data());
    assertThat(BatchDots.dispatcher().explain(x, y, Axes.DEFAULT))
        .isEqualTo(BatchDots.explain(x, y, Axes.DEFAULT));
  }

  /** Axes mean the same however they are given. */
  @Test
  void axesAreResolved() {
    FloatTensor x = floats(3, 2, 4);
    FloatTensor y = floats(3, 4, 5);
    Dispatcher d = BatchDots.dispatcher(rankOnly, fourTerms, allExtents);
    for (Axes axes : new Axes[] {Axes.DEFAULT, Axes.of(2, 1), Axes.of(-1, -2), Axes.of(2, -2)}) {
      assertThat(d.explain(x, y, axes)).contains("runs            " + HERE + "AllExtentsKernel.");
    }
    FloatTensor square = floats(3, 4, 4);
    for (Axes axes : new Axes[] {Axes.of(1, 2), Axes.of(1), Axes.of(2)}) {
      assertThat(d.explain(square, square, axes))
          .contains("runs            kernels of batchdot-runtime")
          .contains("RankOnlyKernel.tensors, intoTensor: it sums over axes (2, 1)");
    }
  }

  @Test
  void eachMethodIsAKernelOfItsOwn() {
    Dispatcher d = BatchDots.dispatcher(BatchDots.kernel(Several.class));
    FloatTensor x = floats(2, 3, 4);
    FloatTensor y = floats(2, 4);
    assertThat(d.explain(x, y, Axes.DEFAULT))
        .contains("runs            " + HERE + "SeveralKernel.rows: it knows 0 of 5 extents")
        .contains("SeveralKernel.doubles: it contracts double tensors")
        .contains("SeveralKernel.transposed: it contracts int tensors")
        .contains("SeveralKernel.heads: it contracts long tensors");
    assertThat(d.batchDot(x, y).data()).isEqualTo(BatchDots.batchDot(x, y).data());

    DoubleTensor doubles = DoubleTensor.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
    assertThat(d.explain(doubles, doubles, Axes.DEFAULT))
        .contains("runs            " + HERE + "Sev");
    assertThat(d.batchDot(doubles, doubles).data()).containsExactly(7, 10, 15, 22, 67, 78, 91, 106);

    IntTensor ints = IntTensor.of(new int[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
    assertThat(d.explain(ints, ints, Axes.DEFAULT)).contains("kernels of batchdot-runtime");
    assertThat(d.batchDot(ints, ints, 2).data()).containsExactly(5, 11, 11, 25, 61, 83, 83, 113);

    LongTensor longs = LongTensor.of(new long[] {1, 2, 3, 4}, 1, 2, 1, 2);
    LongTensor out = LongTensor.zeros(1, 2, 1, 1);
    d.batchDotInto(longs, longs, out, Axes.of(3).batchDims(2));
    assertThat(out.data()).containsExactly(5, 25);
    assertThat(d.explain(longs, longs, Axes.of(3).batchDims(2)))
        .contains("runs            " + HERE + "SeveralKernel.heads")
        .contains("threads         one: the work is small, or can't be split");
    assertThat(d.explain(longs, longs, Axes.of(3)))
        .contains("SeveralKernel.heads: it has batchDims 2");
  }

  @Test
  void whatIsNoGeneratedKernelIsRefused() {
    FloatTensorForms byHand =
        new FloatTensorForms() {
          @Override
          public FloatTensor tensors(FloatTensor x, FloatTensor y) {
            return x;
          }

          @Override
          public void intoTensor(FloatTensor x, FloatTensor y, FloatTensor out) {}
        };
    assertRefused("kernels[1] is of class " + byHand.getClass().getName(), rankOnly, byHand);
    assertRefused("kernels[0] is null, which is no generated kernel", (Object) null);
    assertRefused("BatchDots.kernel(RankOnly.class) returns", RankOnly.class);
  }

  @Test
  void theDispatcherNamesItsKernels() {
    assertThat(BatchDots.dispatcher(rankOnly, fourTerms))
        .hasToString(
            "Dispatcher of ["
                + HERE
                + "RankOnlyKernel, "
                + HERE
                + "FourTermsKernel] on one thread");
    assertThat(BatchDots.parallel().toString()).matches("Dispatcher of \\[\\] on \\d+ threads");
  }

  private static void assertRefused(String message, Object... kernels) {
    assertThatThrownBy(() -> BatchDots.dispatcher(kernels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  /** It says so, and computes the same as the interpreter; first, and when it is remembered. */
  private static void assertRuns(Dispatcher d, String kernel, int batch, int m, int k, int n) {
    FloatTensor x = floats(batch, m, k);
    FloatTensor y = floats(batch, k, n);
    assertThat(d.explain(x, y, Axes.DEFAULT)).contains("runs            " + HERE + kernel);
    FloatTensor expected = BatchDots.batchDot(x, y);
    for (int call = 0; call < 3; call++) {
      assertThat(d.batchDot(x, y).data()).isEqualTo(expected.data());
      assertThat(d.batchDot(x, y, -1, 1).shape()).isEqualTo(expected.shape());
    }
  }

  /** Small integers, so that sums are exact. */
  private static FloatTensor floats(int... shape) {
    FloatTensor tensor = FloatTensor.zeros(shape);
    for (int at = 0; at < tensor.data().length; at++) {
      tensor.data()[at] = at % 7 - 3;
    }
    return tensor;
  }
}
