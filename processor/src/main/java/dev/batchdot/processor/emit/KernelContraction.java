package dev.batchdot.processor.emit;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.NameAllocator;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.model.Specification;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Planner;
import dev.batchdot.processor.plan.Target;
import dev.batchdot.processor.plan.UnknownExtents;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A contraction of one element type that a kernel implements, for one method or several, and the
 * names of what is emitted for it.
 *
 * @param checksName the field that holds its checks
 * @param entryName the method that runs its loops
 * @param partName the method that runs them for a part of the batch, where it is split
 * @param paths the methods of the plan's paths
 * @param handover when the kernels of batchdot-runtime run instead
 */
record KernelContraction(
    ElementType elementType,
    Specification specification,
    List<KernelMethod> methods,
    Map<Target, KernelPlan> plans,
    String checksName,
    String entryName,
    String partName,
    List<PathNames> paths,
    Handover handover) {

  /** The contractions of a kernel, in the order of its methods; methods that agree share one. */
  static List<KernelContraction> of(
      KernelModel model, List<Target> targets, UnknownExtents unknown, NameAllocator names) {
    Set<Key> keys = new LinkedHashSet<>();
    model.methods().forEach(method -> keys.add(Key.of(method)));
    List<KernelContraction> contractions = new ArrayList<>();
    for (Key key : keys) {
      List<KernelMethod> methods =
          model.methods().stream().filter(method -> Key.of(method).equals(key)).toList();
      String method = methods.get(0).name();
      Map<Target, KernelPlan> plans = plans(key, targets, unknown);
      String entry =
          names.newName(keys.size() == 1 ? "contract" : "contract" + capitalised(method));
      contractions.add(
          new KernelContraction(
              key.elementType(),
              key.specification(),
              methods,
              plans,
              names.newName(keys.size() == 1 ? "CHECKS" : "CHECKS_" + method),
              entry,
              names.newName(entry + "Part"),
              IntStream.rangeClosed(1, requireNonNull(plans.get(Target.PORTABLE)).paths().size())
                  .mapToObj(n -> PathNames.of(names, entry, n))
                  .toList(),
              Handover.of(key.elementType(), key.specification(), targets, unknown)));
    }
    return contractions;
  }

  boolean serves(KernelMethod method) {
    return methods.contains(method);
  }

  boolean servesTensors() {
    return methods.stream().anyMatch(method -> !method.form().isArrays());
  }

  /** Whether it has vector loops. */
  boolean usesVectors() {
    return plans.size() > 1;
  }

  /** Whether vector loops for registers of any width move elements between lanes. */
  boolean movesLanes() {
    return plans.values().stream().anyMatch(KernelPlan::movesLanes);
  }

  LoopExtents loops() {
    return specification.contraction().loops();
  }

  /** The plan for a target that {@link #plans} has. */
  KernelPlan plan(Target target) {
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

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** What makes two methods share their loops. */
  private record Key(ElementType elementType, Specification specification) {
    static Key of(KernelMethod method) {
      return new Key(method.elementType(), method.specification());
    }
  }
}
