package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;

/** How one canonical form runs: a value that emission prints, and that prints itself in words. */
public sealed interface Plan
    permits ScalarPlan,
        RowPlan,
        OpenRowPlan,
        OuterProductPlan,
        InnerProductPlan,
        AxpyPlan,
        PermutePlan,
        LadderPlan {
  /** More rounds of an innermost loop than it takes to make the loop look hot to C2. */
  int MANY_ROUNDS = 1000;

  /** What the tensors are made of. */
  ElementType elementType();

  /** The canonical extents as the emitted method is called; unknown ones are its parameters. */
  LoopExtents extents();

  /** Whether its code speaks of vectors, so that plain Java needs another plan. */
  default boolean usesVectors() {
    return false;
  }

  /** Whether x and y change places in its loops, as the columns are to be many. */
  default boolean swapped() {
    return false;
  }

  /** Whether its code moves elements between the lanes of a register, or masks lanes. */
  default boolean movesLanes() {
    return false;
  }

  /** What unknown extents must be beyond what {@link #extents} says; empty if anything. */
  default String guard() {
    return "";
  }

  /** Whether this plan serves any k, however large. */
  boolean servesAnyK();

  /**
   * How often a call goes round its innermost loop before C2 has compiled the method, or {@link
   * #MANY_ROUNDS}.
   */
  default int coldRounds() {
    return MANY_ROUNDS;
  }

  /** Its loops, for whoever reads them. */
  LoopNest nest();

  /** What it holds in registers; empty where C2 decides, several where the call does. */
  List<RegisterTile> registerTiles();

  /** The estimated size of the emitted method, in bytes of bytecode. */
  int bytecode();
}
