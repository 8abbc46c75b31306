package dev.batchdot.kernels.conformance;

import dev.batchdot.spi.Gate;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Of two executions in the pom that ask for the same registers, one runs the tests: where the
 * widest have 256 bits or fewer, those that ask for so many by number.
 */
final class OncePerWidth implements ExecutionCondition {
  private static final int WIDEST_BY_NUMBER = 256;

  private static final boolean TWICE =
      "widest".equals(System.getProperty("conformance.tier"))
          && !Boolean.getBoolean("conformance.onlyWidest")
          && Gate.vectorBits() != 0
          && Gate.vectorBits() <= WIDEST_BY_NUMBER;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return TWICE
        ? ConditionEvaluationResult.disabled(
            "the execution for " + Gate.vectorBits() + " bits runs it")
        : ConditionEvaluationResult.enabled("no other execution runs it");
  }
}
