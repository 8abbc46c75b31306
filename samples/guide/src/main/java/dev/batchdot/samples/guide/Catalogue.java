package dev.batchdot.samples.guide;

import static dev.batchdot.BatchDot.DYNAMIC;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Scores of many items. */
// guide: interface
@BatchDot(
    xRank = 2,
    yRank = 3,
    axes = {1, 2},
    xShape = {DYNAMIC, 20},
    yShape = {DYNAMIC, 30, 20},
    parallel = true)
public interface Catalogue {
  /** The kernel. */
  Catalogue INSTANCE = new CatalogueKernel();

  /** One score for each user and item. */
  FloatTensor apply(FloatTensor users, FloatTensor items);
}
// guide: end
