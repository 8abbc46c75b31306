package dev.batchdot.processor.model;

import dev.batchdot.contraction.Contraction;
import java.util.List;

/**
 * What an annotation asks for: a contraction, the shapes to unroll it for, and whether batches are
 * split over threads.
 *
 * @param specializations the same contraction with more extents known, in the order of the
 *     annotation
 */
public record Specification(
    Contraction contraction, List<Contraction> specializations, boolean parallel) {
  /** Keeps its own list. */
  public Specification {
    specializations = List.copyOf(specializations);
  }
}
