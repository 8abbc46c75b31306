package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.FloatTensor;
import dev.batchdot.ShapeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The public cases that must be refused, each for its reason. */
class PublicErrorCasesTest {
  private static final Dispatcher DISPATCHER =
      BatchDots.dispatcher(BatchDots.kernel(PublicDot.class)).parallel();

  @Test
  void genericPathRefusesThem() {
    int compared = 0;
    for (PublicCase c : PublicCases.of(PublicCase.Kind.ERROR)) {
      FloatTensor x = FloatTensor.zeros(c.x().toArray());
      FloatTensor y = FloatTensor.zeros(c.y().toArray());
      FloatTensor out = FloatTensor.of(new float[] {77}, 1, 1);
      check(c, () -> BatchDots.batchDot(x, y, c.axes()));
      check(c, () -> BatchDots.batchDotInto(x, y, out, c.axes()));
      check(c, () -> BatchDots.outputShape(c.x(), c.y(), c.axes()));
      check(c, () -> BatchDots.explain(x, y, c.axes()));
      check(c, () -> DISPATCHER.batchDot(x, y, c.axes()));
      check(c, () -> DISPATCHER.batchDotInto(x, y, out, c.axes()));
      check(c, () -> DISPATCHER.explain(x, y, c.axes()));
      assertThat(out.data()).as("%s", c).containsExactly(77);
      compared++;
    }
    assertThat(compared).isEqualTo(27);
  }

  private static void check(PublicCase c, ThrowingCallable call) {
    ShapeException refusal = catchThrowableOfType(ShapeException.class, call);
    assertThat(refusal).as("%s", c).isNotNull();
    assertThat(refusal.reason()).as("%s", c).isEqualTo(c.reason());
  }
}
