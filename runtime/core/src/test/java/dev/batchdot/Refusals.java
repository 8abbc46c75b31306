package dev.batchdot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.batchdot.ShapeException.Reason;

/** What refuses is asked for its reason; the words are the caller's to look at. */
public final class Refusals {
  private Refusals() {}

  /** The message of a refusal, which must be for {@code reason}. */
  public static String refusal(Reason reason, Runnable call) {
    ShapeException refusal = catchThrowableOfType(ShapeException.class, call::run);
    assertThat(refusal).as("a refusal for %s", reason).isNotNull();
    assertThat(refusal.reason()).as("%s", refusal).isEqualTo(reason);
    return String.valueOf(refusal.getMessage());
  }
}
