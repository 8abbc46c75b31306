package dev.batchdot.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private static final int PARTS = 100;

  private final ForkJoinPool pool = new ForkJoinPool(3);
  private final Workers workers = Workers.of(pool);
  private final AtomicIntegerArray runs = new AtomicIntegerArray(PARTS);

  @AfterEach
  void shutdown() {
    pool.shutdownNow();
  }

  @Test
  void eachPartRunsOnce() {
    for (int round = 1; round <= 200; round++) {
      workers.run(PARTS, runs::incrementAndGet);
      assertAllRan(round);
    }
  }

  /** Three parts that wait for each other need three threads, of which one is the caller. */
  @Test
  void asManyThreadsAsThePoolHas() {
    assertThat(workers.threads()).isEqualTo(3);
    CyclicBarrier all = new CyclicBarrier(3);
    AtomicInteger inCaller = new AtomicInteger();
    Thread caller = Thread.currentThread();
    workers.run(
        3,
        part -> {
          inCaller.addAndGet(Thread.currentThread() == caller ? 1 : 0);
          meet(all);
        });
    assertThat(inCaller).hasValue(1);
  }

  @Test
  void theCommonPoolCountsOnItsCaller() {
    assertThat(Workers.common(3, 3, 8)).isEqualTo(4);
    assertThat(Workers.common(7, 1, 8)).isEqualTo(8);
    assertThat(Workers.of(ForkJoinPool.commonPool()).threads())
        .isBetween(1, Runtime.getRuntime().availableProcessors());
  }

  @Test
  void theCommonPoolMayHaveNoThread() {
    assertThat(Workers.common(1, 0, 8)).isEqualTo(1);
    assertThat(Workers.common(1, 1, 1)).isEqualTo(1);
  }

  @Test
  void thePoolMayBeBusy() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(3);
    for (int thread = 0; thread < 3; thread++) {
      pool.execute(
          () -> {
            begun.countDown();
            awaitUninterruptibly(end);
          });
    }
    begun.await();
    workers.run(PARTS, runs::incrementAndGet);
    assertAllRan(1);
    end.countDown();
  }

  @Test
  void thePoolMayBeShutDown() {
    pool.shutdown();
    workers.run(PARTS, runs::incrementAndGet);
    assertAllRan(1);
  }

  /** All workers of a pool split their work over the same pool, and within that again. */
  @Test
  void insideTasksOfTheSamePool() throws ExecutionException, InterruptedException {
    AtomicInteger inner = new AtomicInteger();
    pool.submit(
            () ->
                workers.run(
                    PARTS,
                    part -> {
                      runs.incrementAndGet(part);
                      workers.run(PARTS, p -> inner.incrementAndGet());
                    }))
        .get();
    assertAllRan(1);
    assertThat(inner).hasValue(PARTS * PARTS);
  }

  @Test
  void insideATaskOfAnotherPool() throws ExecutionException, InterruptedException {
    ForkJoinTask<?> task =
        ForkJoinPool.commonPool().submit(() -> workers.run(PARTS, runs::incrementAndGet));
    task.get();
    assertAllRan(1);
  }

  /** By reflection: the language level is 17. */
  @Test
  void inVirtualThreads() throws ReflectiveOperationException, InterruptedException {
    assumeTrue(Runtime.version().feature() >= 21, "no virtual threads");
    Runnable task = () -> workers.run(PARTS, runs::incrementAndGet);
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 20; thread++) {
      Object started =
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
      threads.add((Thread) started);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertAllRan(threads.size());
  }

  /** No part runs any more when the failure of one is thrown. */
  @Test
  void failuresAreThrown() {
    AtomicInteger running = new AtomicInteger();
    IntConsumer failing =
        part -> {
          running.incrementAndGet();
          runs.incrementAndGet(part);
          running.decrementAndGet();
          if (part == PARTS / 2) {
            throw new IllegalStateException("part " + part);
          }
        };
    assertThatThrownBy(() -> workers.run(PARTS, failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("part 50");
    assertThat(running).hasValue(0);
    assertAllRan(1);
    assertThatThrownBy(
            () ->
                workers.run(
                    2,
                    part -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void interruptionsAreKept() {
    CyclicBarrier both = new CyclicBarrier(2);
    Thread caller = Thread.currentThread();
    workers.run(
        2,
        part -> {
          meet(both);
          if (Thread.currentThread() != caller) {
            caller.interrupt();
            sleep(20);
          }
          runs.incrementAndGet(part);
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(runs.get(0) + runs.get(1)).isEqualTo(2);
  }

  private void assertAllRan(int times) {
    for (int part = 0; part < PARTS; part++) {
      assertThat(runs.get(part)).as("part %d", part).isEqualTo(times);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("the others did not come", e);
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
