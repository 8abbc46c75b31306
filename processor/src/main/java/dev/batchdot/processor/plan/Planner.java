package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From extents, element type and target to a plan. Pure functions; nothing here knows javac. */
public final class Planner {
  private static final int UNKNOWN_K_LEVELS = 4; // 256 to the 4th is beyond any array

  private Planner() {}

  /**
   * The plan of a contraction.
   *
   * @param base the extents that hold for every call
   * @param specializations the same with more of them known
   */
  public static KernelPlan plan(
      ElementType elementType, LoopExtents base, List<LoopExtents> specializations, Target target) {
    List<Plan> paths = new ArrayList<>();
    Set<LoopExtents> special = new LinkedHashSet<>(specializations);
    special.remove(base);
    for (LoopExtents extents : special) {
      paths.addAll(pathsFor(elementType, extents, target));
    }
    paths.addAll(pathsFor(elementType, base, target));
    return new KernelPlan(base, paths);
  }

  /** The plan of a contraction of which few extents are known, for the kernels of the runtime. */
  public static KernelPlan open(ElementType elementType, LoopExtents base, Target target) {
    Optional<Plan> ladder = LadderPlan.plan(elementType, base, target);
    if (ladder.isPresent()) {
      return new KernelPlan(base, List.of(ladder.get()));
    }
    List<Plan> paths = new ArrayList<>();
    OpenRowPlan.plan(elementType, base).ifPresent(paths::add);
    for (LoopExtents extents : openExtents(base)) {
      paths.addAll(pathsFor(elementType, extents, target));
    }
    return new KernelPlan(base, paths);
  }

  /** One output, one row, and whatever extents come, as far as these may be. */
  private static Set<LoopExtents> openExtents(LoopExtents base) {
    Set<LoopExtents> all = new LinkedHashSet<>();
    if (base.mi() == 1) {
      if (base.ni() == 1) {
        all.add(new LoopExtents(base.batch(), 1, base.k(), 1, 1, 1));
      }
      all.add(new LoopExtents(base.batch(), 1, base.k(), 1, base.no(), base.ni()));
    }
    all.removeIf(extents -> !KernelPlan.agree(base, extents));
    all.add(base);
    return all;
  }

  /** One path, or two where k is unknown: sums in one go where they are short, in blocks if not. */
  private static List<Plan> pathsFor(ElementType elementType, LoopExtents extents, Target target) {
    int k = extents.k();
    if (k == BatchDot.DYNAMIC) {
      return List.of(
          ScalarPlanner.plan(elementType, extents, 1),
          ScalarPlanner.plan(elementType, extents, UNKNOWN_K_LEVELS));
    }
    Optional<Plan> vector = VectorPlanner.plan(elementType, extents, target);
    return List.of(vector.orElseGet(() -> portable(elementType, extents)));
  }

  private static Plan portable(ElementType elementType, LoopExtents extents) {
    Optional<RowPlan> rows = RowPlan.plan(elementType, extents);
    return rows.isPresent()
        ? rows.get()
        : ScalarPlanner.plan(elementType, extents, ScalarPlanner.levels(extents.k()));
  }
}
