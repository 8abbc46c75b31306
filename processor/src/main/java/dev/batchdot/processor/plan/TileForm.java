package dev.batchdot.processor.plan;

/**
 * What javac knows of where a ladder's tile has its columns. The more it knows, the fewer indices
 * C2 checks: those that lie a constant distance apart are checked together, and before the loop
 * along k if its steps are a constant distance apart too.
 */
public enum TileForm {
  /** Registers side by side, but for the last one, which ends with the row. */
  ANY,

  /** Registers side by side. */
  FULL,

  /** The same, and rows of y next to each other. */
  FIXED;

  /** Whether all registers of a row lie side by side. */
  public boolean isFull() {
    return this != ANY;
  }

  /** Whether rows of y are as long as the tile's. */
  public boolean isFixed() {
    return this == FIXED;
  }
}
