package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.parallel.WorkSplit;
import dev.batchdot.processor.model.Specification;
import java.util.List;

/** When a kernel leaves the work to the kernels of batchdot-runtime. */
public enum Handover {
  /** Never: its own loops are as good, or it is one of them. */
  NEVER("", "", ""),
  /** Where they are there, for they were planned for extents that are known only at the call. */
  UNKNOWN_EXTENTS("isThere", "", "where it is there, for extents that javac does not know"),
  /** The same, and for extents that it is specialised for as {@link #NO_VECTORS} does. */
  UNKNOWN_EXTENTS_NO_VECTORS(
      "isThere",
      "",
      "where it is there, for extents that javac does not know,\n"
          + "and where its vector loops run, for specialised ones too, for this has none"),
  /** Where they run vector loops, which this kernel was compiled without. */
  NO_VECTORS("hasVectors", "_VECTORS", "where its vector loops run, for this has none"),
  /**
   * Where they run vector loops: they split large items by rows, and whatever the batch the bits of
   * an item must be the same.
   */
  LARGE_PARALLEL_ITEMS(
      "hasVectors", "_VECTORS", "where its vector loops run, for they split large items by rows");

  /**
   * Multiply-adds of an item from which on vector loops for any extents beat portable ones for just
   * these. Measured on JDK 25, GFLOP/s of both: on a Zen 4 core with 512 bits 4 cubed 8 and 14, 8
   * cubed 32 and 12; on a Zen 3 core with 256 bits 6 cubed 13 and 8, (4,10)(10,4) 14 and 7,
   * (1,200)(200,1) 16 and 6, (1,10)(10,20) 5 and 7.
   */
  private static final int LEAST_WORK = 128;

  private final String question;
  private final String suffix;
  private final String reason;

  Handover(String question, String suffix, String reason) {
    this.question = question;
    this.suffix = suffix;
    this.reason = reason;
  }

  /** A line of the plan; empty where nothing is handed over. */
  public String describe() {
    return this == NEVER ? "" : "\nhands over to batchdot-runtime " + reason;
  }

  /** What the field that keeps the answer has behind its name. */
  public String suffix() {
    return suffix;
  }

  /** The method that tells at run time whether to hand over. */
  public String question() {
    return question;
  }

  static Handover of(
      ElementType elementType,
      Specification specification,
      List<Target> targets,
      UnknownExtents unknown) {
    LoopExtents e = specification.contraction().loops();
    if (unknown == UnknownExtents.CARRY) {
      return NEVER;
    }
    boolean vectors = targets.size() > 1 || elementType == ElementType.LONG;
    if (e.byName().containsValue(BatchDot.DYNAMIC)) {
      boolean vectorsWin =
          specification.specializations().stream()
              .map(Contraction::loops)
              .anyMatch(known -> !known.equals(e) && vectorsWin(known));
      return vectorsWin && !vectors ? UNKNOWN_EXTENTS_NO_VECTORS : UNKNOWN_EXTENTS;
    }
    if (specification.parallel()
        && work(e) >= WorkSplit.LEAST_SPLIT
        && elementType != ElementType.LONG) {
      return LARGE_PARALLEL_ITEMS;
    }
    return !vectors && vectorsWin(e) ? NO_VECTORS : NEVER;
  }

  /** Whether vector loops for any extents beat portable ones for just these. */
  public static boolean vectorsWin(LoopExtents e) {
    return e.byName().containsValue(BatchDot.DYNAMIC) || work(e) >= LEAST_WORK;
  }

  private static double work(LoopExtents e) {
    return (double) e.mo() * e.mi() * e.k() * e.no() * e.ni();
  }
}
