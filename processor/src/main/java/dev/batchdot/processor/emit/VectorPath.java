package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.Plan;

/**
 * Where the methods of one path of vector loops go.
 *
 * @param type the nested class that gets them
 * @param names what they are called
 * @param constants the species, masks and shuffles of the class
 * @param variant the variant of the kernel that the class is
 */
record VectorPath(
    TypeSpec.Builder type, PathNames names, VectorConstants constants, Variant variant) {
  /** Adds a method of loops with the parameters of {@link LoopMethods#signature}. */
  void loops(String name, Plan plan, String javadoc, CodeBlock code) {
    type.addMethod(LoopMethods.loops(name, plan, javadoc, code));
  }

  /** The same of one that gets dry calls, whose batch is some of an entry's items. */
  void someItems(String name, Plan plan, String javadoc, CodeBlock items) {
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("batch == 0"));
    loops(name, plan, javadoc, code.add(items).build());
  }

  /** The same path with other names. */
  VectorPath with(PathNames others) {
    return new VectorPath(type, others, constants, variant);
  }

  void field(FieldSpec field) {
    type.addField(field);
  }

  void add(MethodSpec method) {
    type.addMethod(method);
  }

  /** The counter and the method of {@link DryCalls}. */
  void addDryCalls(Plan plan, String nothing, CodeBlock others) {
    DryCalls.addTo(type, names, plan, nothing, others);
  }

  VectorWriter vectors(CodeBlock.Builder code, ElementType elementType, int bits) {
    return new VectorWriter(code, constants, elementType, bits, variant);
  }
}
