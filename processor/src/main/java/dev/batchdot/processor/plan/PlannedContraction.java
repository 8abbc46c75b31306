package dev.batchdot.processor.plan;

import static java.util.Objects.requireNonNull;

import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.Specification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contraction of one element type that a kernel implements, for one method or several, and how it
 * runs.
 *
 * @param plans for plain Java, and for each width of registers that it has vector loops for
 * @param handover when the kernels of batchdot-runtime run instead
 */
public record PlannedContraction(
    ElementType elementType,
    Specification specification,
    List<KernelMethod> methods,
    Map<Target, KernelPlan> plans,
    Handover handover) {
  /** Keeps its own collections. */
  public PlannedContraction {
    methods = List.copyOf(methods);
    plans = Collections.unmodifiableMap(new EnumMap<>(plans));
  }

  /** The contractions of a kernel, in the order of its methods; methods that agree share one. */
  public static List<PlannedContraction> of(
      List<KernelMethod> methods, List<Target> targets, UnknownExtents unknown) {
    Set<Key> keys = new LinkedHashSet<>();
    methods.forEach(method -> keys.add(Key.of(method)));
    List<PlannedContraction> contractions = new ArrayList<>();
    for (Key key : keys) {
      contractions.add(
          new PlannedContraction(
              key.elementType(),
              key.specification(),
              methods.stream().filter(method -> Key.of(method).equals(key)).toList(),
              plans(key, targets, unknown),
              Handover.of(key.elementType(), key.specification(), targets, unknown)));
    }
    return contractions;
  }

  /** The plan for a target that {@link #plans} has. */
  public KernelPlan plan(Target target) {
    return requireNonNull(plans.get(target));
  }

  private static Map<Target, KernelPlan> plans(
      Key key, List<Target> targets, UnknownExtents unknown) {
    Map<Target, KernelPlan> plans = new EnumMap<>(Target.class);
    for (Target target : targets) {
      LoopExtents base = key.specification().contraction().loops();
      KernelPlan plan =
          unknown == UnknownExtents.CARRY
              ? Planner.open(key.elementType(), base, target)
              : Planner.plan(
                  key.elementType(),
                  base,
                  key.specification().specializations().stream().map(c -> c.loops()).toList(),
                  target);
      if (target == Target.PORTABLE || plan.usesVectors()) {
        plans.put(target, plan);
      }
    }
    return plans;
  }

  /** What makes two methods share their loops. */
  private record Key(ElementType elementType, Specification specification) {
    static Key of(KernelMethod method) {
      return new Key(method.elementType(), method.specification());
    }
  }
}
