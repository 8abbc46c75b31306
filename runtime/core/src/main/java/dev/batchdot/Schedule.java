package dev.batchdot;

import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.WorkSplit;
import dev.batchdot.parallel.Workers;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/** Who runs a contraction, and in which parts. */
record Schedule(WorkSplit split, Workers workers) {
  /**
   * Of a dispatcher with these workers. A kernel that asks for several threads has them in any
   * dispatcher.
   *
   * @param kernel what runs; nothing for the generic path
   */
  static Schedule of(
      LoopExtents extents, int elementBytes, Optional<Candidate> kernel, Workers workers) {
    boolean asksForThreads = kernel.map(k -> k.entry().isParallel()).orElse(false);
    Workers chosen =
        workers == Workers.CALLER && asksForThreads
            ? Workers.of(ForkJoinPool.commonPool())
            : workers;
    boolean splitsItems = kernel.map(k -> k.splitsItems(extents)).orElse(true);
    return new Schedule(WorkSplit.of(extents, elementBytes, splitsItems, chosen.threads()), chosen);
  }

  /** Whether the calling thread runs it in one piece. */
  boolean isWhole() {
    return split.isWhole();
  }

  /** One line; none where there is but the calling thread. */
  String describe() {
    if (workers == Workers.CALLER) {
      return "";
    }
    return "threads         "
        + (isWhole() ? "one: the work is small, or can't be split" : split + ", on " + workers)
        + "\n";
  }
}
