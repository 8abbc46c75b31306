package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many parts a kernel's batch has that asks for several threads. */
class ParallelBatchTest {
  private static final int BATCH = 1000;

  /** Dots read many bytes for few multiply-adds. */
  @Test
  void bytesCountAsMultiplyAddsDo() {
    assumeTrue(ParallelBatch.WORKERS.threads() > 1, "one thread");
    assertThat(parts(3000, 1)).isEqualTo(parts(1, 3000)).isGreaterThan(1);
    assertThat(parts(2000, 2000)).isEqualTo(1);
  }

  private static int parts(long multiplyAdds, long bytes) {
    AtomicInteger parts = new AtomicInteger();
    AtomicInteger items = new AtomicInteger();
    ParallelBatch.run(
        BATCH,
        multiplyAdds,
        bytes,
        (from, count) -> {
          parts.incrementAndGet();
          items.addAndGet(count);
        });
    assertThat(items).hasValue(BATCH);
    return parts.get();
  }
}
