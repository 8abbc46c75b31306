package dev.batchdot.contraction;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What was made of two shapes and axes, remembered, so that a call with the shapes of an earlier
 * one costs their comparison and no more. Bounded: it forgets what was not asked for lately.
 *
 * <p>Any number of threads may share one. Places are read and written without any order among
 * threads: an entry is immutable, and what a thread does not see it makes again.
 *
 * @param <P> an immutable value that depends on nothing but shapes and axes
 */
public final class PlanMemory<P> {
  /**
   * A power of two. Places go in pairs, so that two keys of one hash don't drive each other out.
   */
  private static final int PLACES = 256;

  /** Knuth's multiplier: it carries differences of any bit to the highest ones. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int SHIFT = Integer.numberOfLeadingZeros(PLACES - 1);

  private final @Nullable Entry<P>[] entries;
  private final Maker<P> maker;

  /** Remembers what {@code maker} makes; its refusals are not remembered. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other way to an array of these
  public PlanMemory(Maker<P> maker) {
    this.entries = new Entry[PLACES];
    this.maker = maker;
  }

  /** Makes a plan, or throws what is wrong with the operands. */
  @FunctionalInterface
  public interface Maker<P> {
    /** The plan for operands of these shapes. */
    P make(Shape x, Shape y, Axes axes);
  }

  /** The plan for operands of these shapes, made now or earlier. */
  public P get(Shape x, Shape y, Axes axes) {
    int hash = 31 * (31 * x.hashCode() + y.hashCode()) + axes.hashCode();
    int place = (hash * SPREAD) >>> SHIFT;
    Entry<P> entry = entries[place];
    if (entry != null && entry.isOf(x, y, axes)) {
      return entry.plan();
    }
    Entry<P> other = entries[place ^ 1];
    return other != null && other.isOf(x, y, axes) ? other.plan() : make(place, x, y, axes);
  }

  private P make(int place, Shape x, Shape y, Axes axes) {
    P plan = maker.make(x, y, axes);
    entries[place ^ 1] = entries[place];
    entries[place] = new Entry<>(x, y, axes, plan);
    return plan;
  }

  private record Entry<P>(Shape x, Shape y, Axes axes, P plan) {
    boolean isOf(Shape otherX, Shape otherY, Axes otherAxes) {
      return x.equals(otherX) && y.equals(otherY) && axes.equals(otherAxes);
    }
  }
}
