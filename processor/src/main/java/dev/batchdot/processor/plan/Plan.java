package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;

/** How one canonical form runs: a value that emission prints, and that prints itself in words. */
public sealed interface Plan permits ScalarPlan, OuterProductPlan, InnerProductPlan {
  /** What the tensors are made of. */
  ElementType elementType();

  /** The canonical extents as the emitted method is called; unknown ones are its parameters. */
  LoopExtents extents();

  /** Whether this plan serves any k, however large. */
  boolean servesAnyK();

  /** The estimated size of the emitted method, in bytes of bytecode. */
  int bytecode();
}
