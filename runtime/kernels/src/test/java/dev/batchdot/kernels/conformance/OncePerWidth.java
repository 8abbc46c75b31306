package dev.batchdot.kernels.conformance;

import dev.batchdot.spi.Gate;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of two executions in the pom that ask for the same registers, one runs the tests, JUnit's and
 * jqwik's: where the widest have 256 bits or fewer, those that ask for so many by number.
 */
final class OncePerWidth implements ExecutionCondition, SkipExecutionHook {
  private static final int WIDEST_BY_NUMBER = 256;

  private static final boolean TWICE =
      "widest".equals(System.getProperty("conformance.tier"))
          && !Boolean.getBoolean("conformance.onlyWidest")
          && Gate.vectorBits() != 0
          && Gate.vectorBits() <= WIDEST_BY_NUMBER;

  private static final String REASON = "the execution for " + Gate.vectorBits() + " bits runs it";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return TWICE
        ? ConditionEvaluationResult.disabled(REASON)
        : ConditionEvaluationResult.enabled("no other execution runs it");
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return TWICE ? SkipResult.skip(REASON) : SkipResult.doNotSkip();
  }
}
