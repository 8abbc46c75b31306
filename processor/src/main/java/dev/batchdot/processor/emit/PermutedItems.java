package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.OperandLanes;
import dev.batchdot.processor.plan.PermutePlan;
import java.util.HashSet;
import java.util.Set;

/**
 * Small items whose results are computed by registers that span rows or items:
 *
 * <pre>{@code
 * FloatVector s0 = FloatVector.zero(FLOAT_512);
 * FloatVector yIn0 = FloatVector.fromArray(FLOAT_512, y, yItem);
 * FloatVector y0 = yIn0.rearrange(FLOAT_512_MOVE_1);
 * FloatVector xIn0 = FloatVector.fromArray(FLOAT_512, x, xItem);
 * FloatVector x0 = xIn0.rearrange(FLOAT_512_MOVE_2);
 * s0 = FMA ? x0.fma(y0, s0) : x0.mul(y0).add(s0);
 * ...
 * s0.intoArray(out, outItem);
 * }</pre>
 *
 * @param single whether a register holds one item and nothing beyond it may be touched
 */
record PermutedItems(PermutePlan plan, VectorWriter vectors, boolean single) {
  void emit() {
    int k = plan.layout().k();
    boolean oneBlock = plan.rowWalk().isSingle();
    Set<String> loaded = new HashSet<>();
    if (!oneBlock) {
      for (int step = 0; step < k; step++) {
        move("y", plan.y(), step, loaded);
      }
    }
    for (int block = 0; block < plan.rowWalk().count(); block++) {
      String sum = "s" + block;
      vectors.declare(sum, vectors.zero());
      for (int step = 0; step < k; step++) {
        if (oneBlock) {
          move("y", plan.y(), step, loaded);
        }
        int xStep = block * k + step;
        move("x", plan.x(), xStep, loaded);
        vectors.multiplyAdd(sum, "x" + xStep, "y" + step);
      }
      String index = Terms.plus("outItem", Integer.toString(plan.outputStarts().get(block)));
      vectors.storeFirst(sum, "out", index, single ? plan.outputs() : vectors.lanes());
    }
  }

  /** Declares what an operand is in a step: registers that are loaded, with their lanes moved. */
  private void move(String operand, OperandLanes lanes, int step, Set<String> loaded) {
    String name = operand + step;
    boolean first = true;
    for (OperandLanes.Part part : lanes.steps().get(step)) {
      String register = operand + "In" + part.register();
      int start = lanes.starts().get(part.register());
      if (single && start >= size(operand)) {
        continue; // of other items
      }
      if (loaded.add(register)) {
        vectors.declare(register, load(operand, start));
      }
      CodeBlock moved =
          part.staysInPlace()
              ? CodeBlock.of("$L", register)
              : vectors.rearrange(register, part.sources());
      if (first) {
        vectors.declare(name, moved);
      } else {
        vectors.blend(name, moved, part.lanes());
      }
      first = false;
    }
  }

  private CodeBlock load(String operand, int start) {
    String index = Terms.plus(operand + "Item", Integer.toString(start));
    int left = size(operand) - start;
    return single && left < vectors.lanes()
        ? vectors.loadFirst(operand, index, left)
        : vectors.load(operand, index);
  }

  /** How many elements of an operand an item has. */
  private int size(String operand) {
    int k = plan.layout().k();
    return operand.equals("x") ? plan.layout().rows() * k : k * plan.layout().cols();
  }
}
