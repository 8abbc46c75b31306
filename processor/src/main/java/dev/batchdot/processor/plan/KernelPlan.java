package dev.batchdot.processor.plan;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;

/**
 * The ways through one contraction, in the order in which they are tried: shapes it is specialised
 * for, then whatever extents come.
 *
 * @param base the extents that hold for every call
 * @param paths the first whose extents and limit on k fit is taken; the last fits always
 */
public record KernelPlan(LoopExtents base, List<Plan> paths) {
  /** Checks that every call finds a path. */
  public KernelPlan {
    paths = List.copyOf(paths);
    Plan last = paths.get(paths.size() - 1);
    if (!last.servesAnyK() || !last.extents().equals(base)) {
      throw new IllegalArgumentException("no path for every call: " + last);
    }
  }

  /** What the tensors are made of. */
  public ElementType elementType() {
    return paths.get(0).elementType();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Plan path : paths) {
      text.append(text.isEmpty() ? "" : "\nelse: ");
      text.append(path);
    }
    return text.toString();
  }
}
