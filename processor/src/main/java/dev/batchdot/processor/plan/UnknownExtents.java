package dev.batchdot.processor.plan;

/** What serves extents that javac does not know, where vectors do. */
public enum UnknownExtents {
  /** The kernels of batchdot-runtime; only portable loops of its own where that is not there. */
  HAND_OVER,
  /** Loops of its own: a ladder of tiles. */
  CARRY
}
