package dev.batchdot.processor.emit;

import com.palantir.javapoet.NameAllocator;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.model.KernelMethod;
import dev.batchdot.processor.model.Specification;
import dev.batchdot.processor.plan.Handover;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.processor.plan.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A contraction that a kernel implements, and the names of what is emitted for it.
 *
 * @param checksName the field that holds its checks
 * @param entryName the method that runs its loops
 * @param partName the method that runs them for a part of the batch, where it is split
 * @param paths the methods of the plan's paths
 */
record KernelContraction(
    PlannedContraction planned,
    String checksName,
    String entryName,
    String partName,
    List<PathNames> paths) {

  static List<KernelContraction> of(List<PlannedContraction> all, NameAllocator names) {
    List<KernelContraction> contractions = new ArrayList<>();
    for (PlannedContraction planned : all) {
      String method = planned.methods().get(0).name();
      String entry = names.newName(all.size() == 1 ? "contract" : "contract" + capitalised(method));
      contractions.add(
          new KernelContraction(
              planned,
              names.newName(all.size() == 1 ? "CHECKS" : "CHECKS_" + method),
              entry,
              names.newName(entry + "Part"),
              IntStream.rangeClosed(1, planned.plan(Target.PORTABLE).paths().size())
                  .mapToObj(n -> PathNames.of(names, entry, n))
                  .toList()));
    }
    return contractions;
  }

  ElementType elementType() {
    return planned.elementType();
  }

  Specification specification() {
    return planned.specification();
  }

  List<KernelMethod> methods() {
    return planned.methods();
  }

  Map<Target, KernelPlan> plans() {
    return planned.plans();
  }

  Handover handover() {
    return planned.handover();
  }

  boolean serves(KernelMethod method) {
    return methods().contains(method);
  }

  boolean servesTensors() {
    return methods().stream().anyMatch(method -> !method.form().isArrays());
  }

  /** The widths for which it has vector loops. */
  Set<Target> vectorTargets() {
    Set<Target> targets = EnumSet.copyOf(plans().keySet());
    targets.remove(Target.PORTABLE);
    return targets;
  }

  /**
   * Whether vector loops move elements between lanes: those for 512 bits if any do, narrower ones
   * if these do.
   */
  boolean movesLanes(Target target) {
    return vectorTargets().stream()
        .filter(other -> target == Target.VECTOR_512 || other != Target.VECTOR_512)
        .anyMatch(other -> plan(other).movesLanes());
  }

  /** Whether loops for 256 bits run where those for 512 bits are slow, as these move lanes. */
  boolean replacesWidest(Target target) {
    return target == Target.VECTOR_256
        && vectorTargets().contains(Target.VECTOR_512)
        && movesLanes(Target.VECTOR_512)
        && !movesLanes(target);
  }

  LoopExtents loops() {
    return specification().contraction().loops();
  }

  /** The plan for a target that {@link #plans} has. */
  KernelPlan plan(Target target) {
    return planned.plan(target);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
