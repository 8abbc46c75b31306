package dev.batchdot.processor.plan;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.contraction.SumBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The ways through one contraction, in the order in which they are tried: shapes it is specialised
 * for, then whatever extents come.
 *
 * @param base the extents that hold for every call
 * @param paths the first whose extents and limit on k fit is taken; the last fits always
 */
public record KernelPlan(LoopExtents base, List<Plan> paths) {
  /** Checks that every call finds a path, and none that is not for it. */
  public KernelPlan {
    paths = List.copyOf(paths);
    Plan last = paths.get(paths.size() - 1);
    if (!last.servesAnyK() || !last.extents().equals(base)) {
      throw new IllegalArgumentException("no path for every call: " + last);
    }
    for (Plan path : paths) {
      if (!agree(base, path.extents())) {
        throw new IllegalArgumentException("no path of " + base + ": " + path);
      }
    }
  }

  /** Whether all that is known of {@code base} is known, and the same, of {@code path}. */
  static boolean agree(LoopExtents base, LoopExtents path) {
    return base.byName().entrySet().stream()
        .allMatch(
            extent ->
                extent.getValue() == BatchDot.DYNAMIC
                    || extent.getValue().equals(path.byName().get(extent.getKey())));
  }

  /** What the tensors are made of. */
  public ElementType elementType() {
    return paths.get(0).elementType();
  }

  /** Whether any path is more than scalar code. */
  public boolean usesVectors() {
    return paths.stream().anyMatch(Plan::usesVectors);
  }

  /** Whether any path moves elements between lanes, or masks lanes. */
  public boolean movesLanes() {
    return paths.stream().anyMatch(Plan::movesLanes);
  }

  /** Those of the extents that it is specialised for, as Java expressions. */
  public List<String> specializations(Predicate<LoopExtents> which) {
    return paths.stream()
        .filter(path -> !path.extents().equals(base) && which.test(path.extents()))
        .map(path -> String.join(" && ", extentTests(path)))
        .distinct()
        .toList();
  }

  /**
   * What the extents of a call must be for {@code path}, beyond what holds for every call; a Java
   * expression over the names of the unknown extents, empty where there is nothing to ask.
   */
  public String condition(Plan path) {
    List<String> tests = extentTests(path);
    if (!path.servesAnyK()) {
      tests.add("k <= " + SumBlocks.TERMS);
    }
    if (!path.guard().isEmpty()) {
      tests.add(path.guard());
    }
    return String.join(" && ", tests);
  }

  private List<String> extentTests(Plan path) {
    List<String> tests = new ArrayList<>();
    base.byName()
        .forEach(
            (name, extent) -> {
              int wanted = path.extents().byName().getOrDefault(name, BatchDot.DYNAMIC);
              if (extent == BatchDot.DYNAMIC && wanted != BatchDot.DYNAMIC) {
                tests.add(name + " == " + wanted);
              }
            });
    return tests;
  }

  @Override
  public String toString() {
    if (paths.size() == 1) {
      return paths.get(0).toString();
    }
    StringBuilder text = new StringBuilder();
    for (Plan path : paths) {
      String condition = condition(path);
      text.append(text.isEmpty() ? "" : "\n");
      text.append(condition.isEmpty() ? "otherwise:" : "where " + condition + ":").append('\n');
      text.append(path.toString().indent(2).stripTrailing());
    }
    return text.toString();
  }
}
