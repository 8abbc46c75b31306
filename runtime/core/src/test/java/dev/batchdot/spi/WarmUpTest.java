package dev.batchdot.spi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpTest {
  @ParameterizedTest
  @Timeout(60)
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 99_999, 100_000, 1_000_000_000_000L, Long.MAX_VALUE})
  void anyTimeWillDo(long nanos) {
    WarmUp.letCompile(nanos); // ten times most of these would be weeks
  }

  @Test
  void whoIsInterruptedStaysSo() {
    Thread.currentThread().interrupt();
    WarmUp.letCompile(1_000_000);
    assertTrue(Thread.interrupted());
  }
}
