package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.PermutePlan;

/**
 * The methods of one plan that moves lanes: its entry, some items, and those that are left, whose
 * registers would reach beyond the last.
 */
final class PermuteMethods {
  private final VectorPath path;
  private final PermutePlan plan;
  private final ExtentNames extents;

  PermuteMethods(VectorPath path, PermutePlan plan) {
    this.path = path;
    this.plan = plan;
    this.extents = ExtentNames.of(plan.layout().extents());
  }

  /** Adds them all. */
  void add(String entry, String javadoc) {
    PathNames names = path.names();
    path.loops(entry, plan, javadoc, ItemLoop.emit(plan.layout(), plan.itemsPerCall(), names));
    if (plan.leavesItems()) {
      ItemGroups groups = new ItemGroups(names, extents, plan.items(), plan.itemsInReach());
      path.someItems(names.part(), plan, "Some items.\n", groups.part(code -> items(code, false)));
      path.someItems(
          names.rest(),
          plan,
          "Items one by one, with masks where registers would reach beyond them.\n",
          ItemGroups.oneByOne(code -> items(code, true)));
      path.addDryCalls(plan, "0", groups.dryRest());
    } else {
      path.someItems(
          names.part(), plan, "Some items.\n", ItemGroups.oneByOne(code -> items(code, false)));
      path.addDryCalls(plan, "0", CodeBlock.of(""));
    }
  }

  private void items(CodeBlock.Builder code, boolean single) {
    extents.declareItems(code);
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    new PermutedItems(plan, vectors, single).emit();
  }
}
