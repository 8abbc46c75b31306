package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.plan.Target;

/**
 * One of the nested classes that hold the loops, of which only the one that fits the machine is
 * ever loaded.
 *
 * @param name the nested class
 * @param target what its loops are planned for
 * @param multiplyAdd how its scalar loops add a product to a sum
 * @param fma the field of the kernel that says whether vectors use fused multiply-adds
 * @param fused the nested class of scalar loops with fused multiply-adds
 * @param separate the nested class of scalar loops without
 */
record Variant(
    String name,
    Target target,
    MultiplyAdd multiplyAdd,
    String fma,
    String fused,
    String separate) {
  boolean isVector() {
    return target != Target.PORTABLE;
  }

  /** Calls the scalar loops of this name that fit the machine. */
  CodeBlock callScalar(String method, ElementType elementType, LoopExtents extents) {
    CodeBlock plain = LoopMethods.call(separate + ".", method, extents);
    if (!elementType.isFloating()) {
      return plain;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", fma)
        .add(LoopMethods.call(fused + ".", method, extents))
        .nextControlFlow("else")
        .add(plain)
        .endControlFlow()
        .build();
  }

  String javadoc() {
    if (isVector()) {
      return "Loops for registers of " + target.bits() + " bits.\n";
    }
    return multiplyAdd == MultiplyAdd.FUSED
        ? "Portable loops for machines with fused multiply-add.\n"
        : "Portable loops; a product, then a sum.\n";
  }
}
