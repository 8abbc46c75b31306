package dev.batchdot.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Parts of one piece of work, each of which is done by whoever comes first. It is made by the
 * thread that waits for it; helpers that come when all parts are taken find nothing to do.
 */
final class SharedParts implements Runnable {
  /** About as long as a part that is nearly done may take, and parking costs: some microseconds. */
  private static final int SPINS = 500;

  private final int parts;
  private final Thread waiting = Thread.currentThread();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Forgotten when all is done: a helper may stay in the queue of a busy pool for long. */
  private volatile @Nullable IntConsumer part;

  SharedParts(int parts, IntConsumer part) {
    this.parts = parts;
    this.part = part;
  }

  /** Does parts as long as there are any that nobody has taken. */
  @Override
  public void run() {
    IntConsumer work = part;
    if (work == null) {
      return;
    }
    for (int p = taken.getAndIncrement(); p < parts; p = taken.getAndIncrement()) {
      try {
        work.accept(p);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        if (done.incrementAndGet() == parts) {
          LockSupport.unpark(waiting);
        }
      }
    }
  }

  /** Returns when all parts are done, or throws what the first of those that failed threw. */
  void await() {
    for (int spin = 0; spin < SPINS && done.get() < parts; spin++) {
      Thread.onSpinWait();
    }
    boolean interrupted = false;
    while (done.get() < parts) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted(); // or the next park would not wait
    }
    if (interrupted) {
      waiting.interrupt();
    }
    part = null;
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }
}
