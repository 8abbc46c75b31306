package dev.batchdot.spi;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Scratch memory for kernels: arrays of $type$ that are lent and given back, so that a kernel in
 * its steady state allocates nothing. The pool is bounded, never waits, and is safe for any number
 * of threads, virtual ones included: a thread that finds no array gets a new one, and an array that
 * finds no place is left to the garbage collector.
 */
public final class $Type$Scratch {
  private static final int PLACES =
      Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());

  /** Arrays longer than this are never kept, in elements: taking one allocates it. */
  public static final int LONGEST = 1 << 18;

  /** No array is shorter, so that kernels of different needs share them. */
  private static final int SHORTEST = 1 << 14;

  private static final AtomicReferenceArray<$type$ @Nullable []> POOL =
      new AtomicReferenceArray<>(PLACES);

  private static final AtomicReferenceArray<$type$ @Nullable [][]> ROWS =
      new AtomicReferenceArray<>(PLACES);

  private $Type$Scratch() {}

  /** An array of at least {@code length} elements, of any content. */
  public static $type$[] take(int length) {
    if (length > LONGEST) {
      return new $type$[length];
    }
    int start = start();
    for (int i = 0; i < PLACES; i++) {
      int place = (start + i) & (PLACES - 1);
      $type$ @Nullable [] array = POOL.getAcquire(place);
      if (array != null && array.length >= length && POOL.compareAndSet(place, array, null)) {
        return array;
      }
    }
    return new $type$[Math.max(SHORTEST, length)];
  }

  /**
   * Gives back an array that {@link #take} has lent. Where no place is free, it takes that of a
   * shorter one.
   */
  public static void give($type$[] array) {
    if (array.length > LONGEST) {
      return;
    }
    int start = start();
    for (int i = 0; i < PLACES; i++) {
      int place = (start + i) & (PLACES - 1);
      if (POOL.getPlain(place) == null && POOL.compareAndSet(place, null, array)) {
        return;
      }
    }
    for (int place = 0; place < PLACES; place++) {
      $type$ @Nullable [] other = POOL.getAcquire(place);
      if (other != null && other.length < array.length && POOL.compareAndSet(place, other, array)) {
        return;
      }
    }
  }

  /** Arrays of at least {@code length} elements each, at least {@code count} of them. */
  public static $type$[][] takeRows(int count, int length) {
    if ((long) count * length > LONGEST) {
      return new $type$[count][length];
    }
    int start = start();
    int most = count;
    int longest = length;
    for (int i = 0; i < PLACES; i++) {
      int place = (start + i) & (PLACES - 1);
      if (ROWS.getPlain(place) != null) {
        $type$ @Nullable [][] rows = ROWS.getAndSet(place, null);
        if (rows != null) {
          if (rows.length >= count && rows[0].length >= length) {
            return rows;
          }
          most = Math.max(most, rows.length);
          longest = Math.max(longest, rows[0].length);
        }
      }
    }
    boolean keep = (long) most * longest <= LONGEST;
    return keep ? new $type$[most][longest] : new $type$[count][length];
  }

  /** Gives back what {@link #takeRows} has lent. */
  public static void giveRows($type$[][] rows) {
    if ((long) rows.length * rows[0].length > LONGEST) {
      return;
    }
    int start = start();
    for (int i = 0; i < PLACES; i++) {
      int place = (start + i) & (PLACES - 1);
      if (ROWS.getPlain(place) == null && ROWS.compareAndSet(place, null, rows)) {
        return;
      }
    }
  }

  private static int start() {
    return System.identityHashCode(Thread.currentThread());
  }
}
